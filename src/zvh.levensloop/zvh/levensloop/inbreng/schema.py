"""The fields of an inbreng (process.md §1, S1): by leefgebied, so that partners lie side by side."""

from plone.autoform.directives import widget, write_permission
from plone.supermodel import model
from z3c.form.browser.checkbox import SingleCheckBoxFieldWidget
from zope import schema
from zope.interface import Interface

from zvh.levensloop.records.datums import Datum
from zvh.levensloop.records.directives import categorie
from zvh.levensloop.rows.field import Rows, leesbaar_voor


class IIntakedeel(Interface):
    """What is known about one part of a life, for a table of the intake."""

    leefgebied = schema.Choice(title="Leefgebied", vocabulary="zvh.levensloop.leefgebieden")
    informatie = schema.Text(title="Wat weten jullie")


class IDeel(IIntakedeel):
    """The same for a later table, where the writer may name who reads it."""

    leesbaar_voor = leesbaar_voor()


class IInbreng(model.Schema):
    """What was asked, and what the partner knows."""

    model.fieldset("vraag", label="De vraag", fields=["vragen", "doel", "voor"])
    vragen = schema.Text(title="Vragen", description="Wat wil de tafel weten?", required=False)
    doel = schema.TextLine(title="Waarvoor", description="Vraag niet meer dan hiervoor nodig is.", required=False)
    voor = Datum(title="Graag voor", required=False)
    categorie(vragen="plan", doel="plan", voor="plan")
    write_permission(
        vragen="zvh.levensloop.InbrengVragen", doel="zvh.levensloop.InbrengVragen", voor="zvh.levensloop.InbrengVragen"
    )

    model.fieldset(
        "inbreng",
        label="De inbreng",
        description="Schrijf op wat nodig is voor deze tafel, niet meer.",
        fields=["intake", "delen", "geen"],
    )
    intake = Rows(
        title="Wat weten jullie, per leefgebied",
        description="Dit lezen het ZVH en wie aan deze tafel zit, zodra het op tafel ligt.",
        schema=IIntakedeel,
        required=False,
    )
    delen = Rows(
        title="Wat weten jullie, per leefgebied",
        description="Het team leest dit zodra het op tafel ligt. Is een deel niet voor iedereen? Kies 'leesbaar voor'.",
        schema=IDeel,
        required=False,
    )
    geen = schema.Bool(title="Wij hebben hierover geen informatie", required=False, default=False)
    widget(geen=SingleCheckBoxFieldWidget)
    categorie(intake="intake", delen="plan", geen="identiteit")
