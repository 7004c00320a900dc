import TestKit
import Testing

extension InABrowser {
    @Suite("The forum by the keyboard") struct ForumKeyboard {
        private static let number = "return document.activeElement.dataset.post ?? ''"

        @Test(arguments: Width.allCases)
        func `j and k walk over the messages, r answers, and all can be turned off`(
            _ width: Width
        ) async throws {
            try await LiveTown.live { town in
                let (malik, topic) = try await town.topic("Au clavier", width)
                try await malik.answer("Deux.")
                try await malik.answer("Trois.")
                try await malik.go(topic)
                for (key, number) in [("j", "1"), ("j", "2"), ("j", "3"), ("k", "2")] {
                    try await malik.type(key)
                    #expect(try await malik.run(Self.number).text == number)
                }
                try await malik.type("r")
                try await malik.type("jk à tous")
                #expect(try await malik.value(of: "forum.yours") == "jk à tous")
                try await malik.type(Key.tab + Key.tab)
                try await malik.leave { try await publish(malik) }
                #expect(try await malik.messages == 4)

                try await malik.run("document.activeElement.blur()")
                try await malik.leave { try await malik.type("?") }
                #expect(try await malik.shows("shortcuts.title"))
                try await malik.choose("shortcuts.use")
                try await malik.go(topic)
                try await malik.type("j")
                #expect(try await malik.run(Self.number).text == "")
            }
        }

        /// Walks to the button and presses it.
        private func publish(_ window: Window) async throws {
            let name = "return document.activeElement.textContent"
            for _ in 0..<20 {
                if try await window.run(name).text == window.say("forum.publish") { break }
                try await window.type(Key.tab)
            }
            try await window.type(Key.enter)
        }
    }
}
