import Testing

@testable import Contacts

@Suite("What a file says beside what was decided here") struct ContactUpdateTests {
    private func thing(_ change: (inout ContactContent) -> Void) -> ImportedContact {
        var thing = ImportedContact(line: 1, .person)
        thing.content.title = "Jo Martin"
        change(&thing.content)
        thing.said = Set(ContactField.allCases).subtracting([.picture])
        return thing
    }

    private func mail(_ text: String) -> ContactChannel {
        ContactChannel(kind: .mail, value: text, key: text)
    }

    @Test func `a field follows the file until somebody decides otherwise here`() {
        let first = ContactUpdate(
            thing { $0.function = "A" }, into: thing { $0.function = "A" }.content, nil)
        #expect(first.changed.isEmpty)
        let next = ContactUpdate(thing { $0.function = "B" }, into: first.content, first.said)
        #expect(next.content.function == "B" && next.changed == [.function])
        var ours = next.content
        ours.function = "C"
        let same = ContactUpdate(thing { $0.function = "B" }, into: ours, next.said)
        #expect(same.changed.isEmpty && same.kept.isEmpty && same.content.function == "C")
        let other = ContactUpdate(thing { $0.function = "D" }, into: ours, next.said)
        #expect(other.kept == [.function] && other.content.function == "C")
    }

    @Test func `what is empty in a first file takes nothing away, and in a later one it does`() {
        let ours = thing { $0.unit = "Emploi" }.content
        let first = ContactUpdate(thing { _ in }, into: ours, nil)
        #expect(first.content.unit == "Emploi")
        let said = ContactUpdate(thing { $0.unit = "Emploi" }, into: ours, nil).said
        #expect(ContactUpdate(thing { _ in }, into: ours, said).content.unit.isEmpty)
    }

    @Test func `mails are added and taken away one by one`() {
        let start = thing { $0.channels = [mail("a"), mail("b")] }
        let said = ContactUpdate(start, into: start.content, nil).said
        var ours = start.content
        ours.channels[0].sight = .moderators
        ours.channels[1] = mail("c")
        let file = thing { $0.channels = [mail("a"), mail("d")] }
        let merged = ContactUpdate(file, into: ours, said)
        #expect(merged.content.channels.map(\.value) == ["a", "c", "d"])
        #expect(merged.content.channels[0].sight == .moderators)
        // One that was taken away here does not come back.
        let back = ContactUpdate(start, into: thing { $0.channels = [mail("a")] }.content, said)
        #expect(back.content.channels.map(\.value) == ["a"] && back.changed.isEmpty)
    }

    @Test func `what was said is kept as a text`() {
        let said = ContactUpdate(
            thing { ($0.function, $0.departments) = ("A", ["31", "2A"]) },
            into: thing { $0.function = "A" }.content, nil
        ).said
        #expect(SaidContact(text: said.text) == said)
        #expect(said[.departments] == ["31", "2A"] && said[.themes] == [])
    }
}
