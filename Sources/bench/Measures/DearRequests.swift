import Community
import HTTP
import Security
import Storage

/// Calls every route of every module as each role would, on the filled site, with the samples that
/// the features declare, and finds the dearest.
struct DearRequests {
    private enum Role: String, CaseIterable {
        case guest, member, moderator, administrator
    }

    private static let shown = 10

    let town: OpenedTown

    func add(to report: inout Report) throws {
        let cast = try cast()
        try open(to: cast)
        for role in Role.allCases {
            let costs = try costs(as: role, cast).sorted { $0.seconds > $1.seconds }
            report.add("dearest of a \(role), of \(costs.count) routes", "")
            for cost in costs.prefix(Self.shown) {
                report.add(
                    "  \(cost.name), \(cost.status)", cost.seconds.milliseconds,
                    "250 ms", share: "\(cost.statements) statements, \(cost.bytes.kilobytes)")
            }
        }
    }

    /// Pages first, each once before it is measured: what others change comes after.
    private func costs(as role: Role, _ cast: SampleCast) throws -> [SampleCost] {
        let stage = try SampleStage(
            town.site, in: town.ground.space, cast: cast, caller: person(of: role, cast))
        let (pages, changes) = (
            stage.routes.filter(\.method.isSafe), stage.routes.filter { !$0.method.isSafe }
        )
        var costs: [SampleCost] = []
        for route in pages {
            guard try cost(of: route, stage) != nil else { continue }
            if let cost = try cost(of: route, stage) { costs.append(cost) }
        }
        for route in changes where !Self.ends.contains(where: route.pattern.text.contains) {
            if let cost = try cost(of: route, stage) { costs.append(cost) }
        }
        return costs
    }

    /// Changes after which the role could call nothing more.
    private static let ends = ["/modules", "/administration/space", "/sign-out", "/erasure"]

    /// Nil where nothing answers this role, or the sample needs what is no more.
    private func cost(of route: Route, _ stage: SampleStage) throws -> SampleCost? {
        do {
            let cost = try stage.cost(of: route)
            return [401, 403, 404].contains(cost.status) ? nil : cost
        } catch {
            // Its sample asks for something that this site has not, or has no more.
            return nil
        }
    }

    private func person(of role: Role, _ cast: SampleCast) -> Person.ID? {
        switch role {
        case .guest: nil
        case .member: cast.author
        case .moderator: cast.moderator
        case .administrator: cast.administrator
        }
    }

    private func cast() throws -> SampleCast {
        let (site, space) = (town.site, town.ground.space)
        let now = site.clock.now()
        return try site.database.write { db in
            let people = PersonStore(db: db)
            let administrator = try people.create(
                email: "administre@parvis.test", name: "Administratrice", locale: "fr", at: now)
            try MembershipStore(db: db).set(
                .administrator, of: administrator, in: space.id, at: now)
            guard let member = try people.find(email: BenchTown.email),
                let moderator = try people.find(email: "membre-1@parvis.test")
            else { throw BenchError.failed("nobody is there") }
            return SampleCast(
                author: member.id, moderator: moderator.id, administrator: administrator,
                password: BenchTown.password)
        }
    }

    /// Lets guests read.
    private func open(to cast: SampleCast) throws {
        let space = town.ground.space
        var requests = try InternalRequest(town.site)
        _ = try requests.run(
            .put, SpacePaths.settings(in: space), as: cast.administrator,
            ["name": space.name, "public": "1"])
    }
}
