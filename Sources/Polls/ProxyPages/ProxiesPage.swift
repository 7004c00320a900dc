import Community
import Content
import Foundation
import HTTP
import Markup

/// All that Templates/polls/proxies.mustache may print.
struct ProxiesPage: Page {
    static let template = "polls/proxies"

    let space: Space
    let given: [ProxyRow]
    let held: [ProxyRow]
    let members: [FormOption]
    /// Whether there are more than can be offered at once, and what is looked for among them.
    let isCut: Bool
    let named: String
    let scopes: [FormOption]
    let until: FormField
    let rule: String
    let errors: FormErrors

    init(_ errors: FormErrors, _ visit: Visit) throws {
        let (space, person) = (try visit.spaceOfMembers, try visit.person)
        let (words, form) = (visit.words, ProxyForm(visit))
        let choices = ProxyChoiceStore(db: visit.db)
        self.space = space
        self.errors = errors
        let all = try ProxyStore(db: visit.db).all(of: person, in: space)
        given = all.filter { $0.giver == person }.map { ProxyRow($0, person, visit, space) }
        held = all.filter { $0.holder == person }.map { ProxyRow($0, person, visit, space) }
        named = visit.request.head.query.first("name") ?? ""
        let offered = try choices.members(of: space, but: person, named: named)
        isCut = offered.count == ProxyChoiceStore.most || !named.isEmpty
        members = offered.map {
            FormOption(
                value: String($0.id), word: $0.name, isChosen: form.holder?.rawValue == $0.id)
        }
        scopes =
            try choices.polls(for: person, in: space).map {
                FormOption(
                    value: String($0.id), word: $0.name, isChosen: form.scope == String($0.id))
            } + [
                FormOption(
                    value: "until", word: words("polls.proxy.untilDate"),
                    isChosen: form.scope == "until")
            ]
        until = errors.day("until", form.day, words)
        rule = words.count("polls.proxies.rule", space[PollSettings.mostProxies])
    }

    static let fields: [Field<Self>] = [
        .text("pollsAddress") { PollPaths.polls(in: $0.space) },
        .text("proxiesAddress") { ProxyPaths.proxies(in: $0.space) },
        .text("rule") { $0.rule }, .flag("mayGive") { $0.space[PollSettings.mostProxies] > 0 },
        .list("given", ProxyRow.self) { $0.given }, .flag("hasGiven") { !$0.given.isEmpty },
        .list("held", ProxyRow.self) { $0.held }, .flag("hasHeld") { !$0.held.isEmpty },
        .list("members", FormOption.self) { $0.members },
        .flag("isCut") { $0.isCut }, .text("named") { $0.named },
        .optionalText("holderError") { $0.errors["holder"] },
        .list("scopes", FormOption.self) { $0.scopes },
        .optionalText("scopeError") { $0.errors["scope"] },
        .record("untilField", FormField.self) { $0.until },
        .flag("hasErrors") { !$0.errors.isEmpty },
        .list("errors", FormErrors.Fault.self) { $0.errors.all },
    ]
}

/// A proxy in a list, as it is printed.
struct ProxyRow: Rendered {
    let id: String
    let name: String
    let scope: String
    let state: String
    let acceptance: String?
    let refusal: String?
    let ending: String?
    let endingWord: String

    init(_ proxy: Proxy, _ person: Person.ID, _ visit: Visit, _ space: Space) {
        let (words, isGiver) = (visit.words, proxy.giver == person)
        id = proxy.id.description
        name = isGiver ? proxy.holderName : proxy.giverName
        scope =
            proxy.until.map { words("polls.proxy.until", ["when": visit.dates.day($0)]) }
            ?? words("polls.proxy.on", ["poll": proxy.pollTitle ?? words("kind.poll")])
        let isOver = proxy.isOver(at: visit.now)
        state = words(
            isOver && proxy.state != .refused
                ? "polls.proxy.state.ended" : "polls.proxy.state.\(proxy.state.rawValue)")
        let isAsked = !isOver && proxy.state == .asked && !isGiver
        acceptance = isAsked ? ProxyPaths.acceptance(proxy.id, in: space) : nil
        refusal = isAsked ? ProxyPaths.refusal(proxy.id, in: space) : nil
        let mayEnd = !isOver && (isGiver || proxy.state == .accepted)
        ending = mayEnd ? ProxyPaths.proxy(proxy.id, in: space) : nil
        endingWord = words(isGiver ? "polls.proxy.revoke" : "polls.proxy.giveBack")
    }

    static let fields: [Field<Self>] = [
        .text("id") { $0.id }, .text("name") { $0.name }, .text("scope") { $0.scope },
        .text("state") { $0.state }, .optionalText("acceptance") { $0.acceptance },
        .optionalText("refusal") { $0.refusal }, .optionalText("ending") { $0.ending },
        .text("endingWord") { $0.endingWord },
    ]
}
