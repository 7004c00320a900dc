import Community
import Content
import HTTP
import Storage

/// What is held of oneself, category by category, and what can be done about it.
enum HeldData {
    static func show(_ visit: Visit) throws -> Response {
        try page(visit)
    }

    /// The page with what is wrong beside one of its two forms.
    static func page(
        _ visit: Visit, export: FormErrors = FormErrors(), erasure: FormErrors = FormErrors(),
        _ status: Status = .ok
    ) throws -> Response {
        let person = try Profiles.me(visit)
        let all = visit.site.declarations.all(PersonalData.self)
        let counts = try PersonalDataStore(db: visit.db).counts(all, of: person.id)
        let times = try RetentionTimes(visit.site, visit.db)
        let archive = try PackageStore(db: visit.db).find(person.id, at: visit.now)
        let obstacles = try ErasureObstacleStore(db: visit.db).all(for: person.id)
        return try visit.page(
            HeldDataPage(
                tabs: visit.accountTabs(at: "data"),
                held: all.filter { (counts[$0.name] ?? 0) > 0 }.map {
                    HeldCategory($0, count: counts[$0.name] ?? 0, times, visit)
                },
                nothing: all.filter { counts[$0.name] == 0 }.map { visit.words($0.word) },
                effects: try ErasureEffects(of: person.id, all, counts, visit).all,
                planned: try PlannedErasureStore(db: visit.db).find(person.id).map {
                    try PlannedLine($0, visit)
                },
                obstacles: obstacles.map { sentence($0, visit.words) },
                package: PackageOffer(archive, export, visit), erasure: erasure),
            status)
    }

    /// - Parameter forOther: said to whoever runs the site of somebody else.
    static func sentence(
        _ obstacle: ErasureObstacle, _ words: Localization, forOther: Bool = false
    ) -> String {
        switch obstacle {
        case .lastAdministrator(let space):
            words(
                forOther ? "data.others.lastAdministrator" : "data.lastAdministrator",
                ["space": space])
        case .lastOfSite: words(forOther ? "data.others.lastOfSite" : "data.lastOfSite")
        }
    }
}
