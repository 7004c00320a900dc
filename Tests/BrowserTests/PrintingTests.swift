import Foundation
import TestKit
import Testing

extension InABrowser {
    @Suite("On paper") struct Printing {
        /// The text of each sheet.
        private func sheets(_ window: Window, _ town: LiveTown) async throws -> [String] {
            let printed = try await window.tell("Page.printToPDF", ["preferCSSPageSize": true])
            let bytes = try #require(Data(base64Encoded: printed["data"].text ?? ""))
            let file = try town.document("sheets.pdf", Array(bytes))
            let text = try Command.run("/usr/bin/pdftotext", "-layout", file, "-").said
            return text.split(separator: "\u{0C}").map(String.init)
        }

        private func count(_ words: String, in text: String) -> Int {
            text.components(separatedBy: words).count - 1
        }

        @Test func `each sheet of a topic bears the centre's name and its number, and no button`()
            async throws
        {
            try await LiveTown.live { town in
                let (malik, _) = try await town.topic("Nos souvenirs", .desk)
                for number in 1...12 {
                    try await malik.answer(
                        "Souvenir \(number)." + String(repeating: "\n\nBien.", count: 6))
                }
                let sheets = try await sheets(malik, town)
                #expect(sheets.count > 2)
                for (index, sheet) in sheets.enumerated() {
                    #expect(count(Place.centre.name, in: sheet) == 1, "sheet \(index + 1)")
                    let dense = sheet.filter { !$0.isWhitespace }
                    #expect(dense.hasSuffix("\(index + 1)/\(sheets.count)"))
                    #expect(!sheet.contains(malik.say("forum.publish")))
                    #expect(!sheet.contains(malik.say("forum.replyTitle")))
                }
                for number in 1...12 {
                    #expect(count("Souvenir \(number).", in: sheets.joined()) == 1)
                }
            }
        }

        @Test func `what fills one sheet, and the month across another, bear it as well`()
            async throws
        {
            try await LiveTown.live { town in
                let claire = try await town.window(of: .claire, .desk)
                let home = "/" + Place.centre.rawValue
                for page in ["/agenda?view=month", "/contacts/print", "/administration/week"] {
                    try await claire.go(home + page)
                    for sheet in try await sheets(claire, town) {
                        #expect(sheet.contains(Place.centre.name), "\(page)")
                    }
                }
            }
        }
    }
}
