import Community
import Content
import Foundation
import Storage
import Web

/// Looks at the links that are due, one after the other, for a while.
struct LinkRound {
    struct Outcome: Sendable {
        var looks: [LinkLook] = []
        /// Those whose address is none any more.
        var unreadable: [Item.ID] = []
        var origins: [OriginRobots] = []
    }

    /// Links that one round looks at, at most.
    private static let most = 200

    /// After which no further link is looked at: what else takes long comes in between.
    static let budget = Duration.seconds(20)

    let site: Site

    func run() throws -> Outcome {
        var outcome = Outcome()
        guard let visitor = Visitor(site), let fetcher = site.webFetcher(limits) else {
            return outcome
        }
        let due = try site.database.read {
            try CheckStore(db: $0).due(at: site.clock.now(), limit: Self.most)
        }
        let end = ContinuousClock.now + Self.budget
        for link in due {
            guard ContinuousClock.now < end, !site.ending.hasBegun else { break }
            guard let address = WebAddress.kept(link.address) else {
                outcome.unreadable.append(link.id)
                continue
            }
            outcome.looks.append(try look(link, address, LinkProbe(fetcher), visitor))
        }
        outcome.origins = visitor.found
        return outcome
    }

    private var limits: FetchLimits {
        var limits = LinkProbe.limits
        limits.time = site.options.web?.time ?? limits.time
        return limits
    }

    private func look(
        _ link: DueLink, _ address: WebAddress, _ probe: LinkProbe, _ visitor: Visitor
    ) throws -> LinkLook {
        let now = site.clock.now()
        var fault: (any Error)?
        var finding = visitor.turns.run(address.host.text) {
            probe.look(
                at: address, now: now,
                mayVisit: {
                    do { return try visitor.mayVisit($0) } catch {
                        fault = error
                        return false
                    }
                }, isCancelled: { site.ending.hasBegun })
        }
        if let fault { throw fault }
        // A site that does not answer when it is asked for its rules does not answer.
        if case .failed(.notAllowed) = finding, let silence = visitor.silence {
            finding = .failed(silence)
        }
        var look = LinkLook(link: link, address: address, finding: finding, at: now)
        if link.wantsIcon(at: now), Self.isThere(finding),
            let search = IconSearch(site, visitor)
        {
            look.icon = try visitor.turns.run(address.host.text) { () throws(any Error) in
                try search.find(for: address)
            }
        }
        return look
    }

    private static func isThere(_ finding: LinkFinding) -> Bool {
        guard case .answered(let status, false, _, _) = finding else { return false }
        return (200..<300).contains(status)
    }
}
