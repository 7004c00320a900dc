import Foundation
import Testing

@testable import Security

@Suite("The journal of the system") struct SystemJournalTests {
    @Test func `a folder without a journal, and one that is not there, tell nothing`() throws {
        let folder = FileManager.default.temporaryDirectory.path
        for place in [folder, folder + "/nowhere"] {
            let found = SystemJournal.newest(
                "MESSAGE", from: "parvis-test", limit: 10, in: place)
            #expect(found.isEmpty)
        }
    }

    /// On a machine without a journal it is not written; where one may be read, it is found.
    @Test func `what was written last is what is found first`() {
        for mark in [UUID().uuidString, UUID().uuidString] {
            let isWritten = SystemJournal.write(
                "a test of Parvis", from: "parvis-test", ["PARVIS_TEST": mark])
            #expect(isWritten == SystemJournal.isThere)
            let found = newest(mark)
            #expect(found.isEmpty || found.first == mark)
        }
    }

    /// The journal takes a moment to write what it was sent.
    private func newest(_ mark: String) -> [String] {
        var found: [String] = []
        for _ in 1...50 where found.first != mark && SystemJournal.isThere {
            Thread.sleep(forTimeInterval: 0.02)
            found = SystemJournal.newest("PARVIS_TEST", from: "parvis-test", limit: 10)
        }
        return found
    }
}
