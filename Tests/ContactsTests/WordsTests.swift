import Testing

@testable import Contacts

@Suite("Words of a card") struct WordsTests {
    @Test func `where a word stands twice, those see it who see it anywhere`() {
        var content = ContactContent(.person, "Jeanne Dupont")
        content.channels = [
            ContactChannel(
                kind: .mail, value: "dupont@exemple.test", key: "dupont@exemple.test",
                sight: .moderators)
        ]
        let words = ContactWords(content).words
        #expect(words["dupont"] == .space)
        #expect(words["exemple"] == .moderators)
        #expect(words["dupont@exemple.test"] == .moderators)
    }

    @Test(arguments: [
        ("05 61 22", ["056122"]), ("+33 5 61", ["33561"]), ("Le Goff", ["le", "goff"]),
        ("d’Occitanie", ["occitanie"]), ("003", ["003"]), ("a@b", ["a@b"]), ("  ", []), ("---", []),
    ])
    func `what is typed becomes beginnings`(_ typed: String, _ beginnings: [String]) {
        #expect(ContactWords.typed(typed) == beginnings)
    }

    private static let birthdays: [(String, String?)] = [
        ("03/04/1985", "1985-04-03"), ("3/4", "--04-03"), ("29/02", "--02-29"),
        ("29/02/2019", nil), ("hier", nil), ("1985-04-03", "1985-04-03"), ("--04-03", "--04-03"),
    ]

    @Test(arguments: birthdays)
    func `a birthday is read as it is typed`(_ typed: String, _ day: String?) {
        #expect(BirthdayText.read(typed) == day)
    }

    @Test(arguments: [("Éluard", "E"), ("42 rue", "#"), ("’t Hooft", "T"), ("", "#")])
    func `a name stands under its letter`(_ name: String, _ letter: String) {
        #expect(ContactName.letter(of: ContactName(family: name).key(titled: name)) == letter)
    }
}
