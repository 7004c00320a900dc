import QuickResponse
import Testing

@Suite("QR codes") struct QRCodeTests {
    /// The square with a ring around it that a reader looks for in three corners.
    private func hasFinder(_ code: QRCode, _ left: Int, _ top: Int) -> Bool {
        (0..<7).allSatisfy { row in
            (0..<7).allSatisfy { column in
                let ring = max(abs(row - 3), abs(column - 3))
                return code.isDark(left + column, top + row) == (ring != 2)
            }
        }
    }

    @Test func `a code has its three corners, and another text is another code`() throws {
        let code = try #require(QRCode("https://parvis.test/account/programs"))
        #expect(code.side == 29)
        #expect(hasFinder(code, 0, 0) && hasFinder(code, 22, 0) && hasFinder(code, 0, 22))
        #expect(!hasFinder(code, 22, 22))
        #expect(try #require(QRCode("https://parvis.test/account/program")) != code)
    }

    @Test func `its path draws each dark square once`() throws {
        let code = try #require(QRCode("bonjour"))
        var drawn = 0
        for piece in code.path.split(separator: "M") {
            let width = piece.split(separator: "h")[1].prefix { $0.isNumber }
            drawn += try #require(Int(width))
        }
        var dark = 0
        for row in 0..<code.side {
            for column in 0..<code.side where code.isDark(column, row) { dark += 1 }
        }
        #expect(drawn == dark)
        #expect(code.path.hasPrefix("M4 4h7v1h-7z"))
    }

    @Test func `an empty text has none, nor has a long one`() {
        #expect(QRCode("") == nil)
        #expect(QRCode(String(repeating: "a", count: 301)) == nil)
        #expect(QRCode(String(repeating: "é", count: 150)) != nil)
    }
}
