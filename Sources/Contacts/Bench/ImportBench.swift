import Community
import Content
import Foundation
import Storage
import VCard

/// An address book of 20,000 cards as a telephone exports it, brought in.
enum ImportBench {
    private static let cards = 20_000

    static let task = BenchTask(
        "20,000 cards brought in", row: "imports",
        goals: BenchGoals(.atMost(10, .seconds), onServer: .atMost(20, .seconds))
    ) { site, ground in
        var writer = CardWriter()
        let run = UUID().uuidString
        for number in 0..<cards { writer.add(card(number, run)) }
        let keepers = try site.database.read {
            try KeeperStore(db: $0).all(in: ground.space, with: nil)
        }
        guard let person = keepers.first?.id else { throw Problem.notFound }
        return try ContactImport.kind.timed(
            writer.bytes, named: "contacts.vcf", by: person, in: ground.space, site)
    }

    private static func card(_ number: Int, _ run: String) -> Card {
        var card = Card(name: CardName("Camille Import \(number)"))
        card.uid = "\(run)-\(number)"
        (card.name.family, card.name.given) = (["Import \(number)"], ["Camille"])
        (card.title, card.organisation) = ("Conseillère emploi", "Mission locale \(number % 200)")
        card.telephones = [CardEntry(CardTelephone("05 61 \(100_000 + number)"))]
        card.emails = [CardEntry("camille\(number)@exemple.test")]
        var address = CardAddress()
        (address.street, address.postalCode) = ("\(number % 90) rue des Lois", "31000")
        address.locality = "Toulouse"
        card.addresses = [CardEntry(address)]
        return card
    }
}
