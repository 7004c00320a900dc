import Foundation
import Storage
import TestKit
import Testing

@Suite("Values") struct ValueTests {
    private struct ID: RawRepresentable, Equatable, SQLValue { let rawValue: Int64 }
    private enum Role: String, SQLValue { case member, moderator }

    private let folder: TemporaryFolder
    private let pool: DatabasePool

    init() throws {
        folder = try TemporaryFolder()
        pool = try folder.pool()
    }

    private func back<Value: SQLValue>(_ value: Value) throws -> Value? {
        try pool.read { db in try db.value("SELECT \(value)") }
    }

    @Test(arguments: [
        "", "É", "'; DROP TABLE note; --", "$1", "\u{1F469}\u{200D}\u{1F680}",
    ])
    func `a text comes back byte for byte`(_ text: String) throws {
        let back = try #require(try back(text))
        #expect(Array(back.utf8) == Array(text.utf8))
    }

    @Test func `a text with a NUL comes back, or is refused by its name`() throws {
        guard TestDatabase.isOnServer else {
            #expect(try back("a\0b") == "a\0b")
            return
        }
        #expect(throws: StorageError.constraint(kind: .type, detail: "")) { try back("a\0b") }
    }

    @Test func `a text of a million characters comes back`() throws {
        let text = String(repeating: "œuvre ", count: 200_000)
        #expect(try back(text) == text)
    }

    @Test(arguments: [[], [0], [0, 255, 0]] as [[UInt8]])
    func `bytes come back, none included`(_ bytes: [UInt8]) throws {
        #expect(try back(bytes) == bytes)
    }

    @Test(arguments: [.min, -1, 0, .max] as [Int64])
    func `integers keep their 64 bits`(_ number: Int64) throws {
        #expect(try back(number) == number)
        #expect(try back(ID(rawValue: number)) == ID(rawValue: number))
    }

    @Test func `truth values, numbers and raw values come back`() throws {
        #expect(try back(true) == true)
        #expect(try back(false) == false)
        #expect(try back(0.1) == 0.1)
        #expect(try back(Role.moderator) == .moderator)
    }

    @Test(arguments: [0, 1, -1, 951_782_400_123, 4_102_444_799_999, -62_135_596_800_000])
    func `a date keeps its milliseconds`(_ milliseconds: Int64) throws {
        let date = Date(milliseconds: milliseconds)
        #expect(try back(date) == date)
        #expect(date.milliseconds == milliseconds)
    }

    @Test func `a date beyond reason is clamped`() throws {
        #expect(Date.distantFuture.milliseconds > 0)
        #expect(Date(timeIntervalSince1970: .infinity).milliseconds == 9_000_000_000_000_000)
        #expect(Date(timeIntervalSince1970: .nan).milliseconds == 0)
    }

    @Test func `an unknown raw value is an error that names the column, not the value`() throws {
        #expect(throws: StorageError.wrongType(column: "role", expected: "Role")) {
            try pool.read { db in _ = try db.value("SELECT 'secret' AS role") as Role? }
        }
    }
}
