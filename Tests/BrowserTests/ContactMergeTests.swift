import TestKit
import Testing

extension InABrowser {
    @Suite("Contacts written twice") struct ContactMerges {
        @Test(arguments: Width.allCases, [true, false])
        func `a moderator is told, merges them and undoes it`(
            _ width: Width, _ scripts: Bool
        ) async throws {
            try await LiveTown.live { town in
                let malik = try await town.window(of: .malik, width, scripts: scripts)
                let first = try await write(malik, "Dupont", "Directrice")
                try await write(malik, "Dupond", "Conseillère", isKnown: true)

                try await malik.go(Window.contacts + "/duplicates")
                #expect(try await malik.shows("contacts.duplicate.by.telephone"))
                try await malik.press("contacts.duplicate.compare")
                try await malik.choose("Conseillère")
                try await malik.press("contacts.merge.do")
                #expect(try await malik.shows("contacts.merge.done"))
                #expect(try await malik.shows("Conseillère"))
                #expect(try await !malik.shows("Directrice"))

                try await malik.go(Window.contacts + "/duplicates")
                try await malik.press("contacts.merge.undo")
                try await malik.press("contacts.merge.undoDo")
                #expect(try await malik.shows("contacts.merge.undone"))
                try await malik.go(first)
                #expect(try await malik.shows("Directrice"))
                try await malik.go(Window.contacts + "/duplicates")
                try await malik.press("contacts.duplicate.part")
                #expect(try await malik.shows("contacts.duplicate.none"))
            }
        }

        /// Writes a card by its form; its address.
        @discardableResult
        private func write(
            _ window: Window, _ family: String, _ function: String, isKnown: Bool = false
        ) async throws -> String {
            try await window.writeContact("Jeanne", family, "05 61 22 33 44")
            try await window.type(function, into: "contacts.field.function")
            try await window.press("contacts.save")
            if isKnown {
                #expect(try await window.shows("contacts.known"))
                try await window.press("contacts.save")
            }
            #expect(try await window.shows("contacts.done.created"))
            return try await window.path
        }
    }
}
