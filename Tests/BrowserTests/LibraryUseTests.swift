import Foundation
import TestKit
import Testing

extension InABrowser {
    @Suite("The library in use") struct LibraryUse {
        @Test(arguments: Width.allCases)
        func `several files are dropped, vetted, chosen and taken away as one`(
            _ width: Width
        ) async throws {
            try await LiveTown.live { town in
                let malik = try await town.shelf(width)
                try await malik.go(Window.library + "/new")
                #expect(try await malik.drop(["circulaire.txt", "bareme.txt"]))
                try await keep(malik)
                try await vet("Circulaire", malik)
                try await vet("Bareme", malik)
                try await take(["Circulaire", "Bareme"], of: town.window(of: .loic, width))
            }
        }

        @Test(arguments: Width.allCases)
        func `without scripts they are chosen in the form`(_ width: Width) async throws {
            try await LiveTown.live { town in
                let malik = try await town.shelf(width, scripts: false)
                try await malik.go(Window.library + "/new")
                let files = [
                    try town.document("circulaire.txt", Array("Circulaire".utf8)),
                    try town.document("bareme.txt", Array("Bareme".utf8)),
                ]
                try await malik.type(files.joined(separator: "\n"), into: "library.field.files")
                try await keep(malik)
                try await vet("Bareme", malik)
                try await take(["Bareme"], of: town.window(of: .loic, width, scripts: false))
            }
        }

        @Test(arguments: Width.allCases, [true, false])
        func `what is to be known is confirmed by who reads it`(
            _ width: Width, _ scripts: Bool
        ) async throws {
            try await LiveTown.live { town in
                let malik = try await town.shelf(width, scripts: scripts)
                let amina = try await town.window(of: .amina, width, scripts: scripts)
                let document = try await amina.propose(
                    "Charte", town.document("charte.txt", Array("La charte".utf8)),
                    under: "Financements")
                try await vet("Charte", malik)
                try await malik.press("library.acknowledgement.ask")
                try await malik.press("library.acknowledgement.ask")
                try await amina.go(document)
                try await amina.press("library.acknowledgement.confirm")
                #expect(try await amina.shows("library.acknowledgement.done"))
                try await malik.go(document)
                #expect(try await malik.shows("1 personne sur"))
            }
        }

        @Test(arguments: Width.allCases)
        func `a version is vetted by the keyboard alone`(_ width: Width) async throws {
            try await LiveTown.live { town in
                let malik = try await town.shelf(width)
                let amina = try await town.window(of: .amina, width)
                try await amina.propose(
                    "Charte", town.document("charte.txt", Array("La charte".utf8)),
                    under: "Financements")
                try await malik.go(Window.library + "/review")
                try await malik.walk(to: "Charte")
                try await malik.leave { try await malik.type(Key.enter) }
                for check in ["source", "date", "content"] {
                    try await malik.walk(to: malik.say("library.check.\(check)"))
                    try await malik.type(" ")
                }
                try await malik.walk(to: malik.say("library.vet"))
                try await malik.leave { try await malik.type(Key.enter) }
                #expect(try await malik.shows("Vérifié par Malik Benali"))
            }
        }

        /// Puts under the theme what was chosen.
        private func keep(_ malik: Window) async throws {
            try await malik.choose("Financements")
            try await malik.press("library.queue")
            #expect(try await malik.shows("library.done.several"))
        }

        private func vet(_ title: String, _ malik: Window) async throws {
            try await malik.go(Window.library + "/review")
            try await malik.press(title)
            try await malik.vet()
        }

        /// Ticks documents in the list of the theme, and downloads one archive.
        private func take(_ titles: [String], of loic: Window) async throws {
            try await loic.go(Window.library)
            try await loic.press("Financements")
            for title in titles { try await loic.choose("Choisir \(title)") }
            try await loic.press("library.bundle.selected")
            for title in titles { #expect(try await loic.shows(title)) }
            try await loic.click("library.bundle.do")
            try await loic.wait(for: "an archive") {
                let files = try? FileManager.default.contentsOfDirectory(atPath: loic.downloads)
                return files?.contains { $0.hasSuffix(".zip") } == true
            }
        }
    }
}
