"""Pages of the handreiking for the demonstration, in own words; the last one is still a concept."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Page:
    """A page as the redactie would write it."""

    name: str
    title: str
    description: str
    html: str
    published: bool = True


PAGES = (
    Page(
        "wlz-check",
        "Wlz-check",
        "Ga tijdens de beeldvorming na of de cliënt een Wlz-indicatie heeft, en schrijf het antwoord op.",
        """
<p>Een indicatie voor de Wet langdurige zorg (Wlz) bepaalt wie de zorg betaalt en wie er aan tafel zit. Daarom hoort de
vraag bij de beeldvorming, en niet pas als er een plek nodig is.</p>
<h2>Wat je doet</h2>
<ol>
<li>Vraag een zorgaanbieder in het team om het na te gaan. Dit intranet kan dat niet zelf.</li>
<li>Schrijf bij de casus het antwoord op: ja, nee, aangevraagd of onbekend. Zet erbij op welke dag het gold en
waar je het vandaan hebt.</li>
<li>Het antwoord komt samen met de inclusiedatum in het levensloopplan.</li>
</ol>
<h2>En dan</h2>
<table>
<thead><tr><th scope="col">antwoord</th><th scope="col">volgende stap</th></tr></thead>
<tbody>
<tr><td>ja</td><td>Nodig het zorgkantoor uit voor het volgende overleg.</td></tr>
<tr><td>nee of aangevraagd</td><td>Is er zorg nodig? Een onafhankelijke cliëntondersteuner kan helpen bij de
aanvraag.</td></tr>
<tr><td>onbekend</td><td>Spreek af wie het uitzoekt en voor wanneer.</td></tr>
</tbody>
</table>
""",
    ),
    Page(
        "gegevensdeling",
        "Gegevens delen",
        "Deel wat een ander nodig heeft om zijn deel te doen, en vertel de cliënt wat je deelt.",
        """
<p>In een levensloopteam werken organisaties samen die elk hun eigen regels hebben. Drie vragen helpen je voordat je
iets vertelt of opschrijft.</p>
<h2>Drie vragen</h2>
<ul>
<li><strong>Waarvoor?</strong> Wat wordt er beter als de ander dit weet?</li>
<li><strong>Voor wie?</strong> Moet het hele team dit lezen, of alleen de zorg, of alleen de gemeente?</li>
<li><strong>Kan het met minder?</strong> Dat iemand onder behandeling is, is vaak genoeg. De diagnose hoeft er dan niet
bij.</li>
</ul>
<h2>Toestemming</h2>
<p>De levensloopcoördinator vraagt de cliënt om toestemming en legt uit wie wat leest. Zegt de cliënt nee, dan stopt de
casus niet vanzelf. Wel geldt het beroepsgeheim van elke zorgverlener. Overleg dan met je eigen organisatie wat je kunt
delen.</p>
<h2>Op dit intranet</h2>
<p>Je ziet alleen casussen waarin je zelf in het team zit, en daarin alleen wat bij jouw rol hoort. Stuur niets per
gewone mail.</p>
""",
    ),
    Page(
        "crisis",
        "Als het misgaat",
        "Wat je doet bij een crisis: eerst veiligheid, dan het plan, dan snel met elkaar om tafel.",
        """
<h2>Nu gevaar</h2>
<p>Bel 112. Dit intranet is geen meldkamer en niemand leest er dag en nacht mee.</p>
<h2>Het gaat de verkeerde kant op</h2>
<ol>
<li>Pak het levensloopplan en zoek het scenario dat past. Daar staat wie beslist, wie wat doet en wie je belt.</li>
<li>Doe jouw deel en laat de levensloopcoördinator weten wat je ziet.</li>
<li>Past geen scenario? Bel de levensloopcoördinator, of 's nachts het nummer dat in het plan staat.</li>
</ol>
<h2>Daarna</h2>
<p>Het ZVH plant snel een casusoverleg. Bespreek daar wat er gebeurde, wat werkte, en of het plan moet veranderen.
Krijgt het plan een nieuwe versie, dan gaat die naar iedereen in het team.</p>
""",
    ),
    Page(
        "overdracht",
        "Verhuizen naar een andere regio",
        "De cliënt verhuist: zo gaat de casus mee, zonder opnieuw te beginnen.",
        """
<p>Het ZVH van de nieuwe regio neemt de casus over. De criteria worden niet opnieuw getoetst en de inclusiedatum blijft
staan.</p>
<ul>
<li>Zorg dat het levensloopplan actueel is.</li>
<li>Regie en levensloopcoördinatie gaan op dezelfde dag over.</li>
<li>Daarna overleggen beide teams nog een tijd samen. Iemand die de cliënt kent, blijft in het begin betrokken.</li>
</ul>
""",
        published=False,
    ),
)
