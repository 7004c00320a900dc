import Media
import TestKit
import Testing

extension InABrowser {
    @Suite("Photos") struct Photos {
        @Test(arguments: Width.allCases)
        func `several are seen before they are sent, and turned over by the arrows`(
            _ width: Width
        ) async throws {
            try await LiveTown.live { town in
                let malik = try await town.window(of: .malik, width)
                try await malik.publish("La nouvelle salle")
                let story = try await malik.path
                let amina = try await town.window(of: .amina, width)
                try await amina.go(story)
                #expect(try await amina.send(photos: town.photos(3)))
                try await amina.look()
                try await amina.type("La salle, tables en rond", into: "picture.words")
                try await amina.press("comment.publish")
                #expect(try await amina.photos == 3)
                let words = "return document.querySelector('.photo img').alt"
                #expect(try await amina.run(words).text == "La salle, tables en rond")
                try await turnOver(amina)
                #expect(try await amina.path == story)
            }
        }

        private func turnOver(_ amina: Window) async throws {
            try await amina.leave {
                try await amina.run("document.querySelector('.photo a').click()")
            }
            let first = try await amina.path
            #expect(try await amina.shows("1 sur 3"))
            #expect(try await amina.shows("comment.picture.back"))
            try await amina.leave { try await amina.type(Key.right) }
            #expect(try await amina.shows("2 sur 3"))
            try await amina.leave { try await amina.type(Key.right) }
            #expect(try await amina.shows("3 sur 3"))
            try await amina.leave { try await amina.type(Key.left) }
            try await amina.leave { try await amina.type(Key.left) }
            #expect(try await amina.path == first)
            try await amina.click("picture.describe")
            try await amina.type(" " + Key.right + "du fond", into: "picture.words")
            #expect(try await amina.path == first)
            try await amina.press("picture.keepWords")
            #expect(try await amina.shows("picture.described"))
            try await amina.leave { try await amina.type(Key.escape) }
        }

        @Test(arguments: Width.allCases)
        func `without scripts they are chosen in the form, and followed by links`(
            _ width: Width
        ) async throws {
            try await LiveTown.live { town in
                let malik = try await town.window(of: .malik, width)
                try await malik.publish("La nouvelle salle")
                let amina = try await town.window(of: .amina, width, scripts: false)
                try await amina.go(malik.path)
                let files = try town.photos(2).joined(separator: "\n")
                try await amina.type(files, into: "attachment.label")
                try await amina.press("comment.publish")
                #expect(try await amina.photos == 2)
                try await amina.leave {
                    try await amina.run("document.querySelector('.photo a').click()")
                }
                try await amina.press("picture.next")
                #expect(try await amina.shows("2 sur 2"))
                try await amina.press("picture.previous")
                try await amina.press("comment.picture.back")
                #expect(try await amina.photos == 2)
            }
        }
    }
}

extension LiveTown {
    /// Photos on the device of whoever sends them.
    fileprivate func photos(_ count: Int) throws -> [String] {
        try (1...count).map { number in
            try document(
                "Salle \(number).png",
                SimplePicture.landscape(width: 1500, height: 1000, seed: UInt64(number)))
        }
    }
}

extension Window {
    /// How many the page shows.
    fileprivate var photos: Int {
        get async throws {
            Int(try await run("return document.querySelectorAll('.photo img').length").number ?? 0)
        }
    }

    /// Chooses photos as by the button, and waits until all are there, seen small.
    /// - Returns: whether their way was shown.
    fileprivate func send(photos: [String]) async throws -> Bool {
        let field = try await run(
            """
            const seen = () => { window.sawProgress ||= !!document.querySelector("progress"); };
            new MutationObserver(seen).observe(document.body, { childList: true, subtree: true });
            return document.querySelector(".drop input[accept='image/*']");
            """)
        let id = field["element-6066-11e4-a52e-4f735466cecf"].text ?? ""
        try await command(
            "POST", "/element/\(id)/value", ["text": .text(photos.joined(separator: "\n"))])
        let script = """
            return document.querySelectorAll(".files [name=attachment]").length === arguments[0]
              && [...document.querySelectorAll("canvas.shot")]
                .filter((shot) => shot.clientWidth > 20).length === arguments[0]
            """
        try await wait(for: "\(photos.count) photos") {
            try await self.run(script, .number(Double(photos.count))).isTrue
        }
        return try await run("return !!window.sawProgress").isTrue
    }
}
