import Community
import Content
import Foundation
import HTTP

/// Asks for every page of every module as each role in a space of many members and in one of few,
/// in turns, none of them remembered, and names those that grow the most.
struct MemberGrowth {
    private enum Role: String, CaseIterable {
        case guest, member, moderator, administrator
    }

    private struct Growth {
        let name: String
        let role: Role
        let small: Double
        let large: Double

        var ratio: Double { large / small }
    }

    private static let turns = 7
    private static let shown = 10

    let small: CrowdedTown
    let large: CrowdedTown

    func add(to report: inout Report) throws {
        let towns = (try OpenedTown(small.town), try OpenedTown(large.town))
        var all: [Growth] = []
        for role in Role.allCases {
            let stages = (try stage(small, towns.0, role), try stage(large, towns.1, role))
            all += try compare(stages, role)
        }
        try towns.0.close()
        try towns.1.close()
        let worst = all.sorted { $0.ratio > $1.ratio }
        report.add(
            "growth with members: \(large.members.grouped) over \(small.members), "
                + "worst of \(all.count) pages",
            worst.first?.ratio.digits(2) ?? "-", goal: .atMost(2, then: 1.2),
            of: worst.first?.ratio ?? 0)
        for growth in worst.prefix(Self.shown) {
            report.add(
                "  \(growth.name), as \(growth.role.rawValue)", growth.ratio.digits(2),
                share: "\(growth.small.milliseconds), \(growth.large.milliseconds)")
        }
    }

    private func compare(
        _ stages: (SampleStage, SampleStage), _ role: Role
    ) throws -> [Growth] {
        let pages = stages.0.routes.filter(\.method.isSafe)
        let routes = try pages.compactMap { route in
            try growth(role, { try stages.0.cost(of: route) }, { try stages.1.cost(of: route) })
        }
        return try routes
            + addresses(of: role).compactMap { address in
                try growth(
                    role, { try stages.0.cost(at: address) }, { try stages.1.cost(at: address) })
            }
    }

    /// Nil where nothing answers this role, or the sample needs what this site has not.
    private func growth(
        _ role: Role, _ small: () throws -> SampleCost, _ large: () throws -> SampleCost
    ) throws -> Growth? {
        var best: (SampleCost, SampleCost)?
        for _ in 0..<Self.turns {
            let costs: (SampleCost, SampleCost)
            do { costs = (try small(), try large()) } catch { return nil }
            guard costs.0.status < 400, costs.1.status < 400 else { return nil }
            best =
                best.map {
                    (
                        $0.seconds < costs.0.seconds ? $0 : costs.0,
                        $1.seconds < costs.1.seconds ? $1 : costs.1
                    )
                } ?? costs
        }
        return best.map {
            Growth(name: $0.0.name, role: role, small: $0.0.seconds, large: $0.1.seconds)
        }
    }

    /// Pages that a sample asks for in one way alone.
    private func addresses(of role: Role) -> [String] {
        let members = "\(BenchTown.home)/members"
        let searches = [
            "?q=marie", "?q=v", "?q=vi+zo", "?q=personne", "?kind=elected", "?q=%C3%A9lo",
        ]
        let names = ["ma", "marie+v", "b"].map { "\(members)/completion?q=\($0)" }
        let people = searches.map { members + $0 } + names
        switch role {
        case .guest: return []
        case .member: return people
        case .moderator, .administrator:
            let administration = searches.map { "\(BenchTown.home)/administration" + $0 }
            let plans = ["audience=space", "audience=moderators", "audience=groups&group=3"]
                .map { "\(BenchTown.home)/publication?when=now&" + $0 }
            return people + administration + plans
        }
    }

    private func stage(
        _ crowded: CrowdedTown, _ town: OpenedTown, _ role: Role
    ) throws -> SampleStage {
        let cast = crowded.cast
        let caller: Person.ID? =
            switch role {
            case .guest: nil
            case .member: cast.author
            case .moderator: cast.moderator
            case .administrator: cast.administrator
            }
        return try SampleStage(town.site, in: town.ground.space, cast: cast, caller: caller)
    }
}
