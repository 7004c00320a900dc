import Community

/// What grows with the members of a space: pages, and what reaches all of them.
enum MemberRows {
    private static let few = 200

    static func add(to report: inout Report, _ options: Options) throws {
        let small = try CrowdedTown.fill(few)
        defer { small.town.remove() }
        let large = try CrowdedTown.fill(options.crowd)
        defer { large.town.remove() }
        report.add(
            "a space of \(options.crowd.grouped) members, filled in",
            large.town.seconds.digits(0) + " s")
        try MemberGrowth(small: small, large: large).add(to: &report)
        // Afterwards one of them has more in it than the other.
        try Telling(large, options).add(to: &report)
    }
}
