"""The first page of the handreiking, in own words; editors change it on the site."""

TITLE = "De Levensloopaanpak in stappen"
SUMMARY = "Van melding tot plan in een maand, en daarna volhouden."
TEXT = """
<p>De Levensloopaanpak is er voor mensen met onbegrepen gedrag en een hoog veiligheidsrisico. Rond elke
cliënt werkt een vast team van gemeente, zorg, politie en justitie aan één plan, vaak jaren achter elkaar.
Het Zorg- en Veiligheidshuis (ZVH) houdt de regie.</p>
<h2>Van melding tot plan: één maand</h2>
<ol type="A">
<li><strong>Melding bij ZVH.</strong> Een vaste deelnemer meldt iemand die mogelijk past bij de aanpak.</li>
<li><strong>Triage ZVH.</strong> Een weegteam bekijkt kort welke aanpak past en adviseert de melder. Kijk ook
naar vroeger, niet alleen naar nu.</li>
</ol>
<ol>
<li><strong>Inclusie.</strong> De partners lopen de criteria langs en besluiten samen. Niemand heeft een veto.
Bij twijfel volgt het besluit later, met acties en een nieuwe datum.</li>
<li><strong>Informeren cliënt.</strong> Meestal vertelt de levensloopcoördinator de cliënt over de aanpak en
vraagt toestemming om gegevens te delen.</li>
<li><strong>Casusoverleg: beeldvorming.</strong> Wie is de mens, wat beschermt, wat zijn de risico's? Ga na of
er een Wlz-indicatie is.</li>
<li><strong>Casusoverleg: levensloopplan.</strong> Begin bij de lange termijn: wonen en verblijf. Denk in
scenario's: wie ziet het, wie bepaalt, wie doet wat?</li>
</ol>
<h2>Daarna: volhouden</h2>
<ol start="5">
<li><strong>Herhaald agenderen.</strong> Zo vaak als nodig en minstens elke drie maanden. Bij een crisis snel
opnieuw. Na elke wijziging krijgt het team het nieuwe plan.</li>
<li><strong>Verhuizen of afsluiten.</strong> Verhuist de cliënt, dan neemt het andere ZVH het plan over en
overleg je een tijd samen. Afsluiten kan na minstens twee jaar stabiel buiten, met geborgde beschermende
factoren en een risicotaxatie die dat laat zien.</li>
</ol>
"""
