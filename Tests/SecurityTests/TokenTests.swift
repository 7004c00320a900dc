import Testing

@testable import Security

@Suite("Tokens") struct TokenTests {
    @Test func `a token comes back from its text with the same digest`() throws {
        let token = Token()
        #expect(token.text.utf8.count == 43)
        let back = try #require(Token(text: token.text))
        #expect(back == token)
        #expect(back.digest == token.digest)
        #expect(token.digest.count == 32)
    }

    @Test func `the digest is the SHA-256 of the 32 bytes`() throws {
        let zeros = try #require(Token(text: String(repeating: "A", count: 43)))
        let hex = zeros.digest.map { String($0 >> 4, radix: 16) + String($0 & 15, radix: 16) }
        #expect(
            hex.joined() == "66687aadf862bd776c8fc18b8e9f8e20089714856ee233b3902a591d0d5f2925")
    }

    @Test func `a thousand tokens are a thousand`() {
        #expect(Set((0..<1000).map { _ in Token().text }).count == 1000)
        #expect(Set((0..<1000).map { _ in ShortToken() }).count == 1000)
    }

    @Test func `one value has one text`() {
        let good = String(repeating: "A", count: 43)
        let cut = String(good.dropLast())
        let endings = ["", "AA", "A=", "B", "+", "é", "\n", "\0"]
        let bad: [String] = ["", " " + cut] + endings.map { cut + $0 }
        #expect(Token(text: good) != nil)
        for text in bad { #expect(Token(text: text) == nil, "\(text)") }
    }

    @Test func `what a mail program puts into a token or behind it is left out`() {
        let token = Token()
        let middle = token.text.index(token.text.startIndex, offsetBy: 20)
        let broken = token.text[..<middle] + "\r\n" + token.text[middle...]
        for text in [
            token.text + ".", "<" + token.text + ">", " \(broken) ", token.text + "\u{A0}»",
        ] {
            #expect(Token(mailed: text) == token, "\(text)")
        }
        #expect(Token(mailed: token.text + "A") == nil)
        #expect(Token(mailed: "") == nil)
    }

    @Test func `a token does not print its secret`() {
        let token = Token()
        #expect(!"\(token) \(String(reflecting: token))".contains(token.text))
        var dumped = ""
        dump(token, to: &dumped)
        #expect(!dumped.contains(token.text) && !dumped.contains("["))
    }

    @Test func `a short token is 22 characters and reads back`() {
        let token = ShortToken()
        #expect(token.text.utf8.count == 22)
        #expect(ShortToken(text: token.text) == token)
        #expect(ShortToken(text: token.text + "A") == nil)
        #expect(ShortToken(text: String(repeating: "!", count: 22)) == nil)
    }

    @Test func `comparison sees every byte and the length`() {
        let bytes = [UInt8](0..<64)
        for index in bytes.indices {
            var other = bytes
            other[index] ^= 1
            #expect(!ConstantTime.areEqual(bytes, other))
        }
        #expect(ConstantTime.areEqual(bytes, bytes))
        #expect(ConstantTime.areEqual([], []))
        #expect(!ConstantTime.areEqual(bytes, bytes.dropLast()))
    }

    @Test func `base64url of every length reads back`() {
        for count in 0...70 {
            let bytes = Sodium.random(count)
            #expect(Base64URL.bytes(Base64URL.text(bytes)) == bytes)
        }
        #expect(Base64URL.bytes("A") == nil)
        #expect(Base64URL.bytes("AAA=") == nil)
    }
}
