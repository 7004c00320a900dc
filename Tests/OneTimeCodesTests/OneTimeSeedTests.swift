import OneTimeCodes
import Testing

@Suite("Codes of an application") struct OneTimeSeedTests {
    private static let digits = Array("1234567890".utf8)

    private static func seed(_ count: Int) throws -> OneTimeSeed {
        try #require(OneTimeSeed(bytes: (0..<count).map { digits[$0 % 10] }))
    }

    /// RFC 6238, appendix B.
    @Test(arguments: [
        (59, "94287082", "46119246", "90693936"),
        (1_111_111_109, "07081804", "68084774", "25091201"),
        (1_111_111_111, "14050471", "67062674", "99943326"),
        (1_234_567_890, "89005924", "91819424", "93441116"),
        (2_000_000_000, "69279037", "90698825", "38618901"),
        (20_000_000_000, "65353130", "77737706", "47863826"),
    ])
    func `the standard's codes come out, of each hash and beyond 32 bits`(
        _ second: Int64, _ first: String, _ second256: String, _ second512: String
    ) throws {
        #expect(try Self.seed(20).code(at: second, digits: 8) == first)
        #expect(try Self.seed(32).code(at: second, digits: 8, hash: .sha256) == second256)
        #expect(try Self.seed(64).code(at: second, digits: 8, hash: .sha512) == second512)
    }

    @Test func `a key of another length gives another code`() throws {
        #expect(try Self.seed(20).code(at: 59, digits: 8, hash: .sha256) == "32247374")
    }

    /// RFC 4226, appendix D.
    @Test func `the codes of a counter come out`() throws {
        let seed = try Self.seed(20)
        let codes = (0..<10).map { seed.code(counter: $0) }
        #expect(
            codes == [
                "755224", "287082", "359152", "969429", "338314", "254676", "287922", "162583",
                "399871", "520489",
            ])
    }

    @Test func `leading zeros belong to a code, and blanks do not`() throws {
        let seed = try Self.seed(20)
        let second: Int64 = 1_108_153_469
        let step = second / 30
        #expect(seed.code(at: second) == "000234")
        for typed in ["000234", "000 234", " 0 0 0 2 3 4 ", "000\u{A0}234"] {
            #expect(seed.step(of: typed, at: second, after: -1) == step, "\(typed)")
        }
        for typed in ["234", "0234", "00234", "0000234", "", "000-234", "٠٠٠٢٣٤", "００0234"] {
            #expect(seed.step(of: typed, at: second, after: -1) == nil, "\(typed)")
        }
    }

    @Test func `the codes of one step before and one after are accepted, and no others`() throws {
        let seed = try Self.seed(20)
        let now: Int64 = 1_559_565_015
        let step = now / 30
        for away in Int64(-3)...3 {
            let code = seed.code(at: now + 30 * away)
            let found = seed.step(of: code, at: now, after: -1)
            #expect(found == (abs(away) <= 1 ? step + away : nil), "\(away)")
        }
    }

    @Test func `a step that was used is not accepted again, nor is one before it`() throws {
        let seed = try Self.seed(20)
        let now: Int64 = 1_559_565_015
        let step = now / 30
        let codes = (-1...1).map { seed.code(at: now + 30 * Int64($0)) }
        #expect(codes.map { seed.step(of: $0, at: now, after: step) } == [nil, nil, step + 1])
        #expect(codes.map { seed.step(of: $0, at: now, after: step + 1) } == [nil, nil, nil])
    }

    @Test func `a seed is read as it is typed`() throws {
        let seed = try Self.seed(20)
        #expect(seed.base32 == "GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ")
        #expect(seed.groups == "GEZD GNBV GY3T QOJQ GEZD GNBV GY3T QOJQ")
        for typed in [
            seed.base32, seed.groups, seed.base32.lowercased(), seed.groups.lowercased() + " ",
        ] {
            #expect(OneTimeSeed(base32: typed) == seed, "\(typed)")
        }
        let short = try #require(OneTimeSeed(bytes: Array(1...16)))
        #expect(!short.base32.contains("="))
        #expect(OneTimeSeed(base32: short.base32) == short)
        for typed in ["", "GEZD", "GEZ0GNBVGY3TQOJQGEZDGNBVGY3TQOJQ", "é", "GEZDGNBV!"] {
            #expect(OneTimeSeed(base32: typed) == nil, "\(typed)")
        }
    }

    @Test func `two seeds differ, and say nothing of themselves in a log`() {
        let (one, other) = (OneTimeSeed(), OneTimeSeed())
        #expect(one != other && one.bytes.count == 20)
        #expect("\(one)" == "OneTimeSeed(hidden)")
    }

    @Test func `the address names the site and the person, in signs that all read`() throws {
        let seed = try Self.seed(20)
        #expect(
            seed.address(issuer: "Parvis CFA", account: "elise@exemple.fr")
                == "otpauth://totp/Parvis%20CFA:elise%40exemple.fr"
                + "?secret=GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ&issuer=Parvis%20CFA"
                + "&algorithm=SHA1&digits=6&period=30")
    }

    @Test func `a colon in the name of the site does not part it from the account`() throws {
        let address = try Self.seed(20).address(
            issuer: "CFA : Île & Terre+?", account: "a:b@exemple.fr")
        #expect(
            address.hasPrefix(
                "otpauth://totp/CFA%20%C3%8Ele%20%26%20Terre%2B%3F:a%20b%40exemple.fr?"))
        #expect(address.contains("&issuer=CFA%20%C3%8Ele%20%26%20Terre%2B%3F&"))
        #expect(!address.contains("+"))
    }
}
