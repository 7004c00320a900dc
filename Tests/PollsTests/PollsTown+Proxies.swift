import Community
import Content
import HTTP
import Storage
import TestKit

@testable import Polls

/// How a test gives, takes and uses a proxy.
extension PollsTown {
    static let withProxies = secret.merging(["proxies": "1"]) { $1 }
    var proxies: String { ProxyPaths.proxies(in: space) }

    @discardableResult
    func give(
        _ giver: Resident, to holder: Resident, on id: Item.ID? = nil
    ) throws -> Answer {
        try town.visit(as: giver).post(
            proxies,
            [
                "holder": town.person(holder).description,
                "scope": id?.description ?? "until", "until": id == nil ? "2020-01-01" : "",
            ])
    }

    func last() throws -> Proxy.ID {
        Proxy.ID(rawValue: Int64(try count("SELECT MAX(x.id) AS n FROM poll_proxy AS x")))
    }

    @discardableResult
    func accepted(
        _ giver: Resident, to holder: Resident, on id: Item.ID
    ) throws -> Proxy.ID {
        try give(giver, to: holder, on: id)
        let proxy = try last()
        try town.visit(as: holder).post(ProxyPaths.acceptance(proxy, in: space))
        return proxy
    }

    func voteFor(
        _ giver: Resident, by holder: Resident, on id: Item.ID, _ option: String
    ) throws -> Answer {
        try vote(
            id, holder, ["q1": option, "giver": town.person(giver).description])
    }

    func end(_ proxy: Proxy.ID, by resident: Resident) throws -> Answer {
        try town.visit(as: resident).delete(ProxyPaths.proxy(proxy, in: space))
    }
}
