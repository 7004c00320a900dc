import TestKit
import Testing

extension InABrowser {
    @Suite("Writing in the forum") struct ForumWriting {
        @Test func `what is begun on the telephone is gone on with at the desk`() async throws {
            try await LiveTown.live { town in
                let (_, topic) = try await town.topic("Le bilan", .phone)
                let phone = try await town.window(of: .amina, .phone)
                try await phone.go(topic)
                #expect(try await !asks(phone))
                try await phone.type("Trois réunions « utiles »", into: "forum.yours")
                #expect(try await asks(phone, typing: true))
                try await phone.waits(for: "draft.kept")
                #expect(try await !asks(phone))

                let desk = try await town.window(of: .amina, .desk)
                try await desk.go(topic)
                let found = try await desk.value(of: "forum.yours")
                #expect(found == "Trois réunions « utiles »")
                try await desk.answer(", dont une à Albi.")
                #expect(try await desk.shows("Trois réunions « utiles », dont une à Albi."))

                try await phone.go(topic)
                #expect(try await phone.value(of: "forum.yours") == "")
                #expect(try await !phone.shows("draft.found"))
            }
        }

        @Test(arguments: Width.allCases, [true, false])
        func `two presses on the button publish one message`(
            _ width: Width, _ scripts: Bool
        ) async throws {
            try await LiveTown.live { town in
                let (malik, topic) = try await town.topic("Une fois", width, scripts: scripts)
                try await malik.type("Une seule fois.", into: "forum.yours")
                try await malik.leave { try await malik.clickTwice("forum.publish") }
                try await malik.go(topic)
                #expect(try await malik.messages == 2)
            }
        }

        @Test(arguments: Width.allCases)
        func `the toolbar, the preview and the files serve the forum too`(
            _ width: Width
        ) async throws {
            try await LiveTown.live { town in
                let (malik, _) = try await town.topic("Une affiche", width)
                let file = try town.document("affiche.pdf", NewsDay.pdf)
                try await malik.type("Voici l’affiche", into: "forum.yours")
                try await malik.run("document.activeElement.select()")
                try await malik.click("editor.bold")
                try await malik.click("editor.preview")
                try await malik.wait(for: "the preview") {
                    let bold = "return document.querySelector('.view strong')?.innerText"
                    return try await malik.run(bold) == "Voici l’affiche"
                }
                try await malik.click("editor.preview")
                try await malik.type(file, into: "attachment.label")
                try await malik.waits(for: "affiche.pdf")
                try await malik.look()
                try await malik.press("forum.publish")
                #expect(try await malik.shows("affiche.pdf"))
            }
        }

        /// Whether the browser would ask before it leaves the page.
        /// - Parameter typing: whether somebody types just then, so that nothing is kept yet.
        private func asks(_ window: Window, typing: Bool = false) async throws -> Bool {
            let key = "document.activeElement.dispatchEvent(new Event('input', { bubbles: true }));"
            return try await window.run(
                """
                \(typing ? key : "")
                const event = new Event("beforeunload", { cancelable: true });
                dispatchEvent(event);
                return event.defaultPrevented;
                """
            ).isTrue
        }
    }
}
