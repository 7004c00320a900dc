import Community
import Content
import HTTP

/// What a space does with the words of those who erase their account.
enum SpaceErasureRules {
    static let tab = AdministrationTab(
        "erasure", word: "erasing.tab", path: ErasurePaths.rule, order: 75)

    static func edit(_ visit: Visit) throws -> Response {
        try page(visit.space[ErasureRule.setting], visit)
    }

    static func update(_ visit: Visit) throws -> Response {
        let chosen = visit.request.fields.first("rule").flatMap { ErasureRule($0) }
        guard let rule = chosen else { throw Problem.badRequest }
        guard !version(try visit.space).differs(from: visit.request.fields) else {
            return try page(rule, visit, .conflict)
        }
        let store = SpaceStore(db: visit.db)
        guard let space = try store.find(visit.space.id) else { throw Problem.notFound }
        var choices = space.choices
        choices.values[ErasureRule.setting.declaration.name] = rule == .kept ? nil : rule.rawValue
        try store.save(
            choices, hiding: visit.site.kinds(of: choices.switchedOff), in: space.id)
        try visit.record(.erasureRuleChanged, visit.words("erasing.rule.\(rule)"))
        return visit.redirect(to: ErasurePaths.rule(in: space), notice: "erasing.rule.saved")
    }

    private static func version(_ space: Space) -> FormVersion {
        FormVersion(of: [space[ErasureRule.setting].rawValue])
    }

    private static func page(
        _ rule: ErasureRule, _ visit: Visit, _ status: Status = .ok
    ) throws -> Response {
        let space = try visit.space
        let action = ErasurePaths.rule(in: space)
        let version = version(space)
        return try visit.page(
            SpaceErasurePage(
                tabs: try visit.administrationTabs(at: "erasure"), action: action,
                version: status == .conflict ? version.changed(at: action) : version,
                options: ErasureRule.allCases.map {
                    FormOption(
                        value: $0.rawValue, word: visit.words("erasing.rule.\($0)"),
                        isChosen: $0 == rule)
                }),
            status)
    }
}
