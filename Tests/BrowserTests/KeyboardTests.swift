import TestKit
import Testing

extension InABrowser {
    @Suite("By the keyboard alone") struct Keyboard {
        @Test(arguments: Width.allCases)
        func `one signs in, skips to the content and opens the first news`(
            _ width: Width
        ) async throws {
            try await LiveTown.live { town in
                let malik = try await town.window(of: .malik, width)
                try await malik.publish("Au clavier")

                let amina = try await town.window(width)
                try await amina.go("/sign-in")
                try await walk(amina, to: "email")
                try await amina.type(Resident.amina.email)
                try await walk(amina, to: "password")
                try await amina.type(Resident.password)
                try await amina.leave { try await amina.type(Key.enter) }

                try await amina.type(Key.tab)
                #expect(try await focus(amina) == amina.say("frame.skip"))
                try await amina.type(Key.enter)
                let main = "return document.activeElement.tagName"
                try await amina.wait(for: "the content") { try await amina.run(main) == "MAIN" }
                try await walk(amina, to: "Au clavier")
                try await amina.leave { try await amina.type(Key.enter) }
                #expect(try await amina.shows("Votre commentaire"))
            }
        }

        @Test(arguments: Width.allCases)
        func `every stop of the tabulator on a story can be seen`(_ width: Width) async throws {
            try await LiveTown.live { town in
                let malik = try await town.window(of: .malik, width)
                try await malik.publish("Beaucoup de boutons")
                var stops = 0
                repeat {
                    try await malik.type(Key.tab)
                    stops += 1
                } while try await isVisible(malik) && stops < 80
                #expect(stops > 10)
            }
        }

        /// Presses Tab until the focus is on the field of this name or the link with this text.
        private func walk(_ window: Window, to name: String) async throws {
            for _ in 0..<40 {
                try await window.type(Key.tab)
                guard try await isVisible(window) else { break }
                if try await focus(window) == name { return }
            }
            Issue.record("the tabulator never reaches \(name)")
        }

        private func focus(_ window: Window) async throws -> String {
            let script = """
                const e = document.activeElement;
                return e.name || e.textContent.trim();
                """
            return try await window.run(script).text ?? ""
        }

        /// Whether the focus is on the page; where it is, it must be drawn, and stand free of
        /// the bars at the edges (WCAG 2.4.7 and 2.4.11).
        private func isVisible(_ window: Window) async throws -> Bool {
            let script = """
                const e = document.activeElement;
                if (e === document.body) return "nowhere";
                const outlined = (e) => getComputedStyle(e).outlineStyle !== "none"
                  && parseFloat(getComputedStyle(e).outlineWidth) > 0;
                const box = e.getBoundingClientRect();
                const top = document.elementFromPoint(
                  Math.min(Math.max(box.left + box.width / 2, 1), innerWidth - 1),
                  Math.min(Math.max(box.top + Math.min(box.height / 2, 20), 1), innerHeight - 1));
                const drawn = outlined(e) || (e.closest(".editor") && outlined(e.closest(".editor")));
                const free = e.contains(top) || top?.contains(e) || e.closest("label")?.contains(top);
                return drawn && free ? "" : `${drawn ? "hidden" : "not drawn"}: `
                  + e.outerHTML.slice(0, 100);
                """
            let found = try await window.run(script).text ?? ""
            if found == "nowhere" { return false }
            if !found.isEmpty { window.errors.append("focus \(found)") }
            return true
        }
    }
}
