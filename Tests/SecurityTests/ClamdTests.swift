import Foundation
import TestKit
import Testing

@testable import Security

@Suite("A scanner that speaks as clamd does") struct ClamdTests {
    private static let eicar =
        #"X5O!P%@AP[4\PZX54(P^)7CC)7}$EICAR-STANDARD-ANTIVIRUS-TEST-FILE!$H+H*"#

    /// Has a file with these bytes scanned by a clamd that behaves so.
    private func scan(_ bytes: Data, _ behaviour: FakeClamd.Behaviour) throws -> ScanVerdict {
        let fake = try FakeClamd(behaviour)
        let file = fake.address + ".file"
        try bytes.write(to: URL(filePath: file))
        defer { try? FileManager.default.removeItem(atPath: file) }
        return try #require(Clamd(fake.address, patience: 0.3)).scan(file)
    }

    @Test(arguments: [0, 1, 300_000, 1 << 20])
    func `says that a file is clean, whatever its length`(count: Int) throws {
        let bytes = Data(repeating: 65, count: count)
        #expect(try scan(bytes, .honest) == .clean)
    }

    @Test func `finds the test file of the trade, at the end of a long one too`() throws {
        let eicar = Data(Self.eicar.utf8)
        #expect(try scan(eicar, .honest) == .infected("Eicar-Test-Signature"))
        let long = Data(repeating: 32, count: 700_000) + eicar
        #expect(try scan(long, .honest) == .infected("Eicar-Test-Signature"))
    }

    @Test func `that is away, hangs, closes or babbles is told apart`() throws {
        #expect(throws: ClamdError.silent) { try scan(Data("x".utf8), .hanging) }
        #expect(throws: ClamdError.closed) { try scan(Data("x".utf8), .closing) }
        #expect(throws: ClamdError.answer("UNKNOWN COMMAND")) {
            try scan(Data("x".utf8), .babbling)
        }
        let nobody = try #require(Clamd("/nowhere/clamd.ctl"))
        #expect(throws: ClamdError.away("No such file or directory")) {
            try nobody.scan("/etc/hostname")
        }
        #expect(throws: ClamdError.file("errno 2")) { try nobody.scan("/nowhere/file") }
    }

    @Test func `that takes no more than so much says so, in the middle of the file`() throws {
        let bytes = Data(repeating: 65, count: 4 << 20)
        #expect(throws: ClamdError.tooLong) { try scan(bytes, .limited(to: 1 << 20)) }
    }

    @Test func `is named by a path, or by a host and a port`() {
        #expect(Clamd("/run/clamav/clamd.ctl")?.place == .socket("/run/clamav/clamd.ctl"))
        #expect(Clamd("127.0.0.1:3310")?.place == .host("127.0.0.1", port: "3310"))
        #expect(Clamd("[::1]:3310")?.place == .host("::1", port: "3310"))
        for wrong in ["", "clamd", "clamd:", ":3310", "::1:3310", "clamd:0", "clamd:99999"] {
            #expect(Clamd(wrong) == nil, "\(wrong)")
        }
    }

    @Test func `says its version`() throws {
        let fake = try FakeClamd(.honest)
        #expect(try Clamd(fake.address)?.version() == "ClamAV 1.0.7/27500")
    }
}
