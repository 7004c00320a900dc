import Community
import Content
import Foundation
import HTTP
import Markup

/// The rules of a space as they were typed, with what is wrong with them.
struct RulesForm {
    /// Who waits to be published in one place.
    struct Choice {
        let role: Role
        let place: PremoderationPlace
        let word: String
        /// Nil lets the rule of the whole space hold.
        var rule: PremoderationRule?

        var field: String { "\(role.rawValue)-\(place.module.isEmpty ? "all" : place.module)" }
    }

    /// Those whose texts may have to wait.
    static let roles: [Role] = [.member, .partner]

    let body: String
    let html: String
    /// Whether everybody is asked to accept the charter as it is typed.
    let asks: Bool
    private(set) var choices: [Choice]
    private(set) var errors = FormErrors()

    init(
        _ charter: Charter?, _ lines: [PremoderationStore.Line], _ visit: Visit, in space: Space
    ) {
        body = charter?.body ?? ""
        html = charter?.html ?? ""
        asks = false
        choices = Self.places(visit, space).map { choice in
            var choice = choice
            choice.rule =
                lines.first { $0.role == choice.role && $0.place == choice.place }?.rule
            return choice
        }
    }

    init(_ fields: FormFields, _ visit: Visit, in space: Space) {
        let words = visit.words
        body = (fields.first("text") ?? "").plainLines
        asks = fields.first("ask") == "1" && !body.isEmpty
        choices = Self.places(visit, space)
        var isUnread = false
        do {
            html = try Markdown.html(body, limits: .page, top: 2).markup
        } catch {
            (html, isUnread) = ("", true)
        }
        if isUnread { errors.add("text", words("rules.error.text")) }
        for index in choices.indices { read(fields, index, words) }
    }

    /// A number of texts that is new, beside a rule that counts none: one of both is a slip, and
    /// it is not for us to let everything out.
    mutating func refuseContradictions(
        with kept: RulesForm, _ fields: FormFields, _ words: Localization
    ) {
        for (choice, old) in zip(choices, kept.choices) where choice.rule?.name != "first" {
            let shown = old.rule?.count ?? PremoderationRule.usualCount
            guard let count = fields.first("count-\(choice.field)"), !count.isEmpty,
                count != String(shown)
            else { continue }
            errors.add("count-\(choice.field)", words("rules.error.countBeside"))
        }
    }

    var version: FormVersion {
        FormVersion(
            of: [body]
                + choices.flatMap { [$0.field, $0.rule?.name ?? "", "\($0.rule?.count ?? 0)"] })
    }

    private mutating func read(_ fields: FormFields, _ index: Int, _ words: Localization) {
        let field = choices[index].field
        let name = fields.first("rule-\(field)") ?? "inherit"
        guard name != "inherit" else { return }
        let count = fields.first("count-\(field)").flatMap(Int.init)
        choices[index].rule = PremoderationRule(
            name: name, count: count ?? (name == "first" ? 0 : PremoderationRule.usualCount))
        if choices[index].rule == nil {
            errors.add("count-\(field)", words("rules.error.count"))
        }
    }

    /// The whole space, then each module that has things of its own.
    private static func places(_ visit: Visit, _ space: Space) -> [Choice] {
        let kinds = visit.site.itemKinds.keys.compactMap { visit.site.feature(ofKind: $0) }
        let modules = visit.site.rubrics(in: space).filter { Set(kinds).contains($0.name) }
        return roles.flatMap { role in
            [Choice(role: role, place: PremoderationPlace(), word: visit.words("rules.everywhere"))]
                + modules.map { module in
                    Choice(
                        role: role, place: PremoderationPlace(module: module.name),
                        word: module.word(in: space, visit.words))
                }
        }
    }
}
