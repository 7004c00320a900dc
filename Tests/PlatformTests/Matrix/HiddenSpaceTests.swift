import Foundation
import HTTP
import Platform
import TestKit
import Testing

@testable import Community

/// What a guest is answered must not tell whether there is such a space.
@Suite("A space that guests may not read") struct HiddenSpaceTests {
    private let town: Town
    private let there = Place.network.rawValue
    /// As long as the other, so that not even the length of an answer tells.
    private let absent = "reseau-des-inconnues"

    init() throws {
        town = try Town(features: features)
        #expect(absent.utf8.count == there.utf8.count)
    }

    private static let sendings: [[String: String]] = [
        ["Sec-Fetch-Site": "cross-site"], ["Sec-Fetch-Dest": "iframe"],
        ["Accept": "application/json"], ["If-None-Match": "\"x\""],
    ]

    @Test(arguments: HTTP.Method.allCases)
    func `answers a guest as one that does not exist, at every address`(
        method: HTTP.Method
    ) throws {
        var statuses: Set<Int> = []
        for (number, address) in addresses.enumerated() {
            // Each address in one way of sending, in turn; each way for many addresses.
            for headers in [[:], Self.sendings[number % Self.sendings.count]] {
                let real = try seen(town.guest(), method, address, headers, in: there)
                let none = try seen(town.guest(), method, address, headers, in: absent)
                #expect(real == none, "\(method) \(address("…")) \(headers)")
                statuses.insert(real.status)
            }
        }
        let ofPages: Set<HTTP.Method> = [.get, .head, .post, .put, .delete]
        #expect(statuses.contains(ofPages.contains(method) ? 401 : 405))
    }

    @Test func `does not tell a guest which modules it has switched off`() throws {
        let claire = try town.visit(as: .claire)
        let off = "/\(there)/administration/modules/forum"
        #expect(try claire.put(off, ["on": ""]).status == 303)
        #expect(try claire.get("/\(there)/forum").status == 404)
        let guest = town.guest()
        #expect(try guest.get("/\(there)/forum").status == 401)
        #expect(try guest.get("/\(absent)/forum").status == 401)
    }

    @Test func `that somebody with an account may not read is like none to them too`() throws {
        let loic = try town.visit(as: .loic)
        for address in addresses {
            let real = try seen(loic, .get, address, in: there)
            #expect(try real == seen(loic, .get, address, in: absent), "\(address("…"))")
            // A program's file asks for a program's password.
            #expect([303, 401, 404, 405].contains(real.status), "\(address("…"))")
        }
    }

    @Test func `a name that no space can have is a missing page`() throws {
        for name in ["wp-login.php", "Robots", "x", "-a-", "a%20b"] {
            #expect(try town.guest().get("/" + name).status == 404, "\(name)")
        }
    }

    /// Every address of a space, with and without a slash too many, and some that nothing has.
    private var addresses: [(String) -> String] {
        let patterns = Set(
            town.site.routes.map(\.pattern).filter { $0.segments.first == .space })
        let known = patterns.sorted { $0.text < $1.text }.flatMap { pattern in
            ["", pattern.text.count.isMultiple(of: 2) ? "/" : "?a=b"].map { end in
                { (space: String) in pattern.address(space: space, id: "1") + end }
            }
        }
        return known + [{ "/\($0)/nowhere" }, { "/\($0)/" }, { "//\($0)" }]
    }

    private struct Seen: Equatable {
        let status: Int
        let headers: String
        let text: String
    }

    /// What came back, without the name itself and what is random in every answer.
    private func seen(
        _ browser: Browser, _ method: HTTP.Method, _ address: (String) -> String,
        _ headers: [String: String] = [:], in space: String
    ) throws -> Seen {
        let fields: FormFields = method.isSafe ? [:] : ["text": "Bonjour"]
        let answer = try browser.send(method, address(space), fields: fields, headers: headers)
        let plain = { (text: String) in
            text.replacingOccurrences(of: space, with: "…").replacing(
                #/nonce(-|=")[\w-]{22}|"(_key|challenge)" value="[^"]*"/#, with: "")
        }
        let sent = answer.headers.pairs.map { "\($0.name): \($0.value)" }.joined(separator: "\n")
        return Seen(status: answer.status, headers: plain(sent), text: plain(answer.text))
    }
}
