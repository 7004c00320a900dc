import HTTP
import TestKit
import Testing

@testable import Community

@Suite("A sign that cannot be kept") struct NulTests {
    @Test func `a text with a NUL comes back without it, and is not lost`() throws {
        let board = try PinboardTown()
        let card = try board.card()
        let answer = try board.comment(
            "Un mot\u{0} que l’on a copié d’ailleurs, assez long.", on: card, by: .loic)
        #expect(answer.status == 422)
        #expect(answer.text.contains("Un mot que l’on a copié d’ailleurs"))
        #expect(!answer.text.utf8.contains(0))
        #expect(try board.comments() == 0)
    }
}
