import Community
import Foundation
import Storage
import Web

/// Asks other sites without anybody waiting for it: at the rate that the operator allows, one
/// request after the other, and only what a site lets programs visit. For one thread.
final class Visitor {
    private let site: Site
    private let pace: Pace
    private let robots: WebFetcher
    let turns: HostTurns
    private var known: [String: OriginRobots] = [:]
    /// Sites that did not answer when they were asked for their rules.
    private var silent: [String: FetchReason] = [:]

    /// What was found of sites and is to be remembered.
    private(set) var found: [OriginRobots] = []
    /// Why a site could not be asked for its rules, of the last one that was refused for that.
    private(set) var silence: FetchReason?

    /// Nil where the operator wants no site to be asked.
    init?(_ site: Site) {
        guard let web = site.options.web, let fetcher = site.webFetcher(RobotsFile.limits) else {
            return nil
        }
        (self.site, robots, turns) = (site, fetcher, web.turns)
        pace = Pace(rate: web.rate)
    }

    /// To be asked before each request: whether it may be made, once its turn has come.
    func mayVisit(_ address: WebAddress) throws -> Bool {
        silence = nil
        guard let rules = try rules(of: address) else { return false }
        guard rules.file(for: Site.agent).allows(address) else {
            if rules.state == .none { silence = .rulesFailing }
            return false
        }
        pace.wait()
        return true
    }

    /// Nil where the site does not answer.
    private func rules(of address: WebAddress) throws -> OriginRobots? {
        let origin = address.origin
        if let rules = known[origin] { return rules }
        if let reason = silent[origin] {
            silence = reason
            return nil
        }
        let former = try site.database.read { try OriginStore(db: $0).find(origin) }
        if let former, former.isValid(at: site.clock.now()) {
            known[origin] = former
            return former
        }
        return ask(address, after: former)
    }

    private func ask(_ address: WebAddress, after former: OriginRobots?) -> OriginRobots? {
        let (origin, now) = (address.origin, site.clock.now())
        do throws(FetchFailure) {
            let request = FetchRequest(
                .get, RobotsFile.address(for: address), accepted: "text/plain,*/*;q=0.5")
            let answer = try robots.fetch(
                request,
                mayVisit: { _ in
                    pace.wait()
                    return true
                }, isCancelled: { [site] in site.ending.hasBegun })
            return remember(OriginRobots(answer, of: origin, after: former, at: now))
        } catch {
            switch error.reason {
            case .loop, .badRedirect:
                return remember(OriginRobots(allowingAllOf: origin, at: now))
            default:
                (silent[origin], silence) = (error.reason, error.reason)
                return nil
            }
        }
    }

    private func remember(_ rules: OriginRobots) -> OriginRobots {
        known[rules.origin] = rules
        // A longer one than the table takes is asked for anew each time.
        if rules.origin.utf8.count <= 300 { found.append(rules) }
        return rules
    }
}
