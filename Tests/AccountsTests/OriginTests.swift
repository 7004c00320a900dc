import HTTP
import TestKit
import Testing

@testable import Accounts
@testable import Community

@Suite("Where a form comes from") struct OriginTests {
    let town: Town
    private static let amina: FormFields = [
        "email": Resident.amina.email, "password": Resident.password,
    ]

    init() throws { town = try Town(features: []) }

    /// An empty header is not sent.
    private static let foreign: [[String: String]] = [
        ["Sec-Fetch-Site": ""], ["Sec-Fetch-Site": "cross-site"], ["Sec-Fetch-Site": "same-site"],
        ["Sec-Fetch-Site": "", "Origin": "null"],
        ["Sec-Fetch-Site": "", "Origin": "https://autre.example"],
        ["Sec-Fetch-Site": "", "Origin": "http://localhost.autre.example"],
        ["Sec-Fetch-Site": "cross-site", "Origin": "http://localhost"],
    ]

    @Test(arguments: foreign)
    func `nobody is signed in by a form of another site, or of none`(
        headers: [String: String]
    ) throws {
        let guest = town.guest()
        let answer = try guest.post("/sign-in", Self.amina, headers: headers)
        #expect(answer.status == 403)
        #expect(guest.cookie("parvis-session") == nil)
        #expect(!answer.text.contains(Resident.password))
    }

    @Test(arguments: [
        ["Sec-Fetch-Site": "same-origin"], ["Sec-Fetch-Site": "none"],
        ["Sec-Fetch-Site": "", "Origin": "http://localhost"],
    ])
    func `one's own form signs in`(headers: [String: String]) throws {
        let answer = try town.guest().post("/sign-in", Self.amina, headers: headers)
        #expect(answer.status == 303)
    }

    @Test func `no form of a guest is taken without a word of where it comes from`() throws {
        // But for those whose address is a signed secret that says all by itself.
        let open = town.site.routes.filter {
            $0.access == .everyone && !$0.method.isSafe && !$0.isByAddressAlone
        }
        #expect(open.count >= 4)
        for route in open {
            let address = route.pattern.address(space: nil, id: "x")
            let method = route.method
            let bare = try town.guest().send(method, address, headers: ["Sec-Fetch-Site": ""])
            #expect(bare.status == 403, "\(address)")
            #expect(try town.guest().send(method, address).status != 403, "\(address)")
        }
    }
}
