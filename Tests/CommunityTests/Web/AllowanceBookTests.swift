import Foundation
import Security
import TestKit
import Testing

@testable import Community

@Suite("What is left of an allowance") struct AllowanceBookTests {
    @Test func `a flood of addresses makes nobody's own count forgotten, nor memory grow`() {
        let book = AllowanceBook(scale: 1)
        let (amina, now) = (Person.ID(rawValue: 1), Town.start)
        func take() -> Bool {
            book.take(of: .posts, by: amina, in: "192.0.2.1", at: now) == .allowed
        }
        for _ in 1...40 { #expect(take()) }
        #expect(!take())
        for number in 1...50_000 {
            _ = book.take(of: .posts, by: nil, in: "2001:db8:0:\(number)::/64", at: now)
        }
        #expect(!take())
    }

    @Test func `a refusal by the network takes nothing from the person`() {
        let book = AllowanceBook(scale: 1)
        let now = Town.start
        for number in 1...20 {
            let other = Person.ID(rawValue: Int64(100 + number))
            for _ in 1...40 { _ = book.take(of: .posts, by: other, in: "192.0.2.1", at: now) }
        }
        let amina = Person.ID(rawValue: 1)
        #expect(book.take(of: .posts, by: amina, in: "192.0.2.1", at: now) != .allowed)
        for _ in 1...40 {
            #expect(book.take(of: .posts, by: amina, in: "192.0.2.2", at: now) == .allowed)
        }
    }
}
