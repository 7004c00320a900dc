import Foundation
import TestKit

/// The project's folders with the garden's own files in them, each where a module has them.
enum GardenResources {
    static let folder: Result<String, any Error> = Result {
        let folder = try ProcessEnd.folder("garden")
        for name in ["Templates", "Static", "config"] {
            try FileManager.default.copyItem(
                atPath: Town.resources + "/" + name, toPath: folder + "/" + name)
        }
        for (path, text) in files {
            let file = URL(filePath: folder).appending(path: path)
            try FileManager.default.createDirectory(
                at: file.deletingLastPathComponent(), withIntermediateDirectories: true)
            try Data(text.utf8).write(to: file)
        }
        return folder
    }

    private static let files = [
        "Templates/garden/page.mustache": page, "Static/garden.css": ".bed { color: green }\n",
        "config/locales/fr/garden.json": french, "config/locales/en/garden.json": english,
        "config/locales/fr/garden-imports.json": imports,
        "config/locales/en/garden-imports.json": imports,
        "config/locales/fr/garden-crops.json": crops, "config/locales/en/garden-crops.json": crops,
        "config/demonstration/garden/plots.json5":
            #"{"irt-centre-de-ressources-vaem": ["Courges de la démonstration"]}"#,
    ]

    private static let page = """
        {{<shared/layout}}
        {{$title}}{{title}}{{/title}}
        {{$body}}
        <h1>{{title}}</h1>
        {{>shared/_account-tabs}}{{#gates}}<a href="{{address}}">{{word}}</a>{{/gates}}
        <p>{{text}}</p>
        <ul>{{#lines}}<li><a href="{{address}}">{{word}}</a></li>{{/lines}}</ul>
        {{#follow}}{{>following/_control}}{{/follow}}
        {{/body}}
        {{/shared/layout}}
        """

    private static let french = #"""
        {
            "garden.title": "Jardin partagé",
            "garden.shed": "Cabane à outils",
            "garden.mine": "Mes arrosages",
            "garden.gate": "Portail du jardin",
            "garden.open": "Le portail est ouvert.",
            "garden.wish": "Devise",
            "garden.wishHint": "Une ligne en haut du jardin.",
            "garden.plantings": "Plantations",
            "garden.toWater": "À arroser",
            "garden.see": "Voir la parcelle",
            "garden.water": "C’est arrosé",
            "garden.card": "Au jardin",
            "garden.doubled.one": "Un carré arrosé deux fois.",
            "garden.doubled.other": "{n} carrés arrosés deux fois.",
            "garden.waterings": "Arrosages",
            "kind.plot": "parcelle",
            "whatsNew.verb.planted": "Plantation",
            "notice.reason.planted": "a planté au jardin",
            "audit.planted": "{actor} a planté « {subject} »",
            "mail.garden-planted.subject": "Une plantation",
            "mail.garden-planted.body": "Bonjour {name},\n\nVotre parcelle est plantée.",
            "follow.kind.garden.bed": "Massif",
            "follow.from.garden.bed": "{level} (hérité du massif)",
            "follow.inherit.garden.bed": "Comme le massif : {level}",
            "figures.garden.plots": "Parcelles plantées"
        }
        """#

    /// The same in both languages.
    private static let imports = #"""
        {
            "garden.import.title": "Importer des parcelles",
            "garden.import.text": "D’un tableau.",
            "garden.import.file": "Fichier",
            "garden.import.hint": "Un tableau.",
            "garden.import.keeps": "Sans doublon.",
            "garden.import.things": "Les parcelles",
            "garden.import.nothing": "Rien à importer.",
            "garden.import.quiet": "Sans avis.",
            "garden.import.notKept": "Non gardée.",
            "garden.import.column.plot": "Plot",
            "garden.import.count.added.one": "{n} parcelle",
            "garden.import.count.added.other": "{n} parcelles",
            "garden.import.count.changed.one": "{n} changée",
            "garden.import.count.changed.other": "{n} changées",
            "garden.import.count.same.one": "{n} déjà là",
            "garden.import.count.same.other": "{n} déjà là"
        }
        """#

    /// The same in both languages.
    private static let crops = #"""
        {
            "garden.crops": "Cultures",
            "garden.crop.text": "Une culture range les parcelles.",
            "garden.crop.deleted": "La culture est supprimée.",
            "garden.crop.size.one": "{n} parcelle",
            "garden.crop.size.other": "{n} parcelles",
            "follow.kind.garden.theme": "Culture",
            "follow.from.garden.theme": "{level} (hérité de la culture)",
            "follow.inherit.garden.theme": "Comme la culture : {level}"
        }
        """#

    private static let english = #"""
        {
            "garden.title": "Shared garden",
            "garden.shed": "Tool shed",
            "garden.mine": "My waterings",
            "garden.gate": "Gate of the garden",
            "garden.open": "The gate is open.",
            "garden.wish": "Motto",
            "garden.wishHint": "A line at the top of the garden.",
            "garden.plantings": "Plantings",
            "garden.toWater": "To water",
            "garden.see": "See the plot",
            "garden.water": "Watered",
            "garden.card": "In the garden",
            "garden.doubled.one": "One plot watered twice.",
            "garden.doubled.other": "{n} plots watered twice.",
            "garden.waterings": "Waterings",
            "kind.plot": "plot",
            "whatsNew.verb.planted": "Planted",
            "notice.reason.planted": "planted in the garden:",
            "audit.planted": "{actor} planted “{subject}”",
            "mail.garden-planted.subject": "Something was planted",
            "mail.garden-planted.body": "Hello {name},\n\nYour plot is planted.",
            "follow.kind.garden.bed": "Bed",
            "follow.from.garden.bed": "{level} (from the bed)",
            "follow.inherit.garden.bed": "As the bed: {level}",
            "figures.garden.plots": "Plots planted"
        }
        """#
}
