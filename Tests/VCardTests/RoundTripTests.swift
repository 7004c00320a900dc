import Foundation
import TestKit
import Testing
import TextFiles

@testable import VCard

@Suite("Cards written and read again") struct RoundTripTests {
    static let whole: Card = {
        var card = Card(name: CardName("Dr Élodie van der Dupont-Île"))
        card.uid = "urn:uuid:1"
        card.kind = .organisation
        card.name.family = ["van der Dupont-Île"]
        card.name.given = ["Élodie", "Marie; Anne"]
        card.name.prefixes = ["Dr"]
        card.name.sortedAs = "Dupont, \"Élodie\""
        card.organisation = "Institut régional, du travail; Toulouse"
        card.units = ["Formation", "Santé\\Sécurité"]
        card.title = "Chargée de mission"
        card.role = "Élue"
        card.telephones = [
            CardEntry(
                CardTelephone("+33 5 61 00 00 00", ext: "12"), types: ["work"], preference: 1),
            CardEntry(CardTelephone("06 12 34 56 78"), types: ["cell", "x-été"], preference: 7),
        ]
        card.telephones[1].label = "Portable: perso"
        card.emails = [CardEntry("e.dupont@example.org", types: ["internet", "work"])]
        card.emails[0].parameters = [LineParameter(name: "X-NOTE", value: "a \"b\"; ^c\nd")]
        var address = CardAddress()
        address.street = "12, rue des Lois\nBâtiment B"
        address.locality = "Toulouse"
        address.postalCode = "31000"
        address.printed = "Institut\n12, rue des Lois"
        card.addresses = [CardEntry(address, types: ["work"])]
        card.sites = [CardEntry("https://example.org/a,b;c?d=1")]
        card.note = String(repeating: "Une note très longue, à plier; ", count: 20) + "\n\nfin"
        card.categories = ["Santé, travail", "Formation"]
        card.birthday = CardDate(month: 2, day: 29)
        card.anniversary = CardDate(year: 2009, month: 8, day: 8, time: "1430-0500")
        card.photo = .bytes(Data([0xFF, 0xD8, 0xFF] + Array(0..<200)), type: "image/jpeg")
        card.logo = .address("https://example.org/logo.svg")
        card.revised = CardDate(year: 2026, month: 1, day: 2, time: "100000Z")
        card.related = [
            CardEntry("urn:uuid:2", types: ["colleague"]), CardEntry("Jean, son adjoint"),
            CardEntry(#"Susan:n\Thomas"#, types: ["agent"]),
        ]
        card.languages = [CardEntry("fr", preference: 1)]
        card.others = [
            CardProperty(
                group: "item1", name: "X-DATE",
                parameters: [LineParameter(name: "TYPE", value: "a,b")], value: #"a\,b;c"#),
            CardProperty(group: "item1", name: "X-ABLABEL", parameters: [], value: "Mandat"),
        ]
        return card
    }()

    @Test(arguments: [CardVersion.v30, .v40])
    func `a card with all there is comes back as it was`(_ version: CardVersion) throws {
        let bytes = Cards.written([Self.whole], version)
        let all = try CardReader.all(in: bytes)
        #expect(all.problems.isEmpty)
        #expect(all.cards.map(\.version) == [version])
        #expect(all.cards.map(\.card) == [Self.whole])
        #expect(Cards.written(all.cards.map(\.card), version) == bytes)
    }

    @Test(arguments: [CardVersion.v30, .v40])
    func `lines have at most 75 octets, and no letter is cut`(_ version: CardVersion) {
        let lines = Cards.written([Self.whole], version).split(separator: 10)
        #expect(lines.count > 30)
        for line in lines {
            #expect(line.count <= 76 && line.last == 13)
            #expect(String(validating: line, as: UTF8.self) != nil)
        }
    }

    @Test func `dates with and without their parts come back`() throws {
        let texts = ["19850412", "1985-04", "1985", "--0412", "--04", "---12", "19850412T231000Z"]
        for text in texts {
            let date = try #require(CardDate(text))
            #expect(date.basic == text)
            #expect(CardDate(date.basic) == date)
        }
        #expect(CardDate("21/03/1980") == CardDate(year: 1980, month: 3, day: 21))
        #expect(CardDate("1980-03-21 00:00:00")?.time == "000000")
        for text in ["19850432", "--1301", "T1022", "", "20250229", "circa 1800", "0000-00-00"] {
            #expect(CardDate(text) == nil, "\(text)")
        }
    }

    @Test func `what no program knows is kept as it stands`() throws {
        let lines = #"""
            FN:A
            item9.X-AB-RELATED;X-P=1;TYPE=x:a\,b\;c
            item9.X-ABLabel:Frère
            TITLE:Un
            TITLE;LANGUAGE=en:Two
            IMPP:xmpp:a@example.org
            GENDER:F
            """#
        let card = try Cards.one("3.0", lines)
        for version in [CardVersion.v30, .v40] {
            let text = Cards.text(card, version)
            for line in [
                #"item9.X-AB-RELATED;X-P="1";TYPE="x":a\,b\;c"#, "item9.X-ABLABEL:Frère",
                #"TITLE;LANGUAGE="en":Two"#, "IMPP:xmpp:a@example.org", "GENDER:F",
            ] {
                #expect(text.contains(line + "\r\n"), "\(line)")
            }
            #expect(try Cards.read(Data(text.utf8)).cards == [card])
        }
    }

    @Test func `python-vobject reads what is written, and what it writes is the same card`() throws
    {
        let script = """
            import sys, vobject
            for card in vobject.readComponents(sys.stdin.read()):
                sys.stdout.write(card.serialize())
            """
        let bytes = Cards.written([Self.whole, Card(name: CardName("Zoé"))], .v30)
        let answer = try Python.run(script, String(decoding: bytes, as: UTF8.self))
        let cards = try Cards.read(Data(answer.utf8)).cards
        try #require(cards.count == 2)
        #expect(cards[1] == Card(name: CardName("Zoé")))
        var (ours, theirs) = (Self.whole, cards[0])
        // It sorts the lines, and takes the value of what it does not know for a text.
        #expect(theirs.others[0].value == #"a\,b\;c"#)
        theirs.others = ours.others
        theirs.telephones.sort { $0.value.number > $1.value.number }
        ours.telephones.sort { $0.value.number > $1.value.number }
        #expect(theirs == ours)
    }
}
