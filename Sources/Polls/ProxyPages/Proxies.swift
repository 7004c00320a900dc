import Community
import Content
import Foundation
import HTTP
import Storage

/// Giving one's vote to somebody, accepting it, and ending it.
enum Proxies {
    static func index(_ visit: Visit) throws -> Response {
        try visit.page(ProxiesPage(FormErrors(), visit))
    }

    static func create(_ visit: Visit) throws -> Response {
        let (space, giver) = (try visit.spaceOfMembers, try visit.person)
        try visit.require(space[PollSettings.mostProxies] > 0, because: "polls.refusal.proxies")
        let form = ProxyForm(visit)
        var errors = FormErrors()
        guard let holder = form.holder, holder != giver,
            try ProxyChoiceStore(db: visit.db).mayHold(holder, in: space)
        else { return try refuse("holder", "polls.proxy.fault.holder", &errors, visit) }
        if let poll = form.poll {
            let known = try ProxyChoiceStore(db: visit.db).polls(for: giver, in: space)
            guard known.contains(where: { $0.id == poll.rawValue }) else {
                return try refuse("scope", "polls.proxy.fault.poll", &errors, visit)
            }
        } else if form.until.map({ $0 <= visit.now }) ?? true {
            return try refuse("until", "polls.proxy.fault.until", &errors, visit)
        }
        if let fault = try fault(giver, holder, form.poll, nil, visit) {
            return try refuse("holder", fault.key, &errors, visit)
        }
        let id = try ProxyStore(db: visit.db).create(
            from: giver, to: holder, on: form.poll, until: form.until, in: space.id)
        try tell(.pollProxyAsked, holder, id, visit)
        return visit.redirect(
            to: ProxyPaths.proxies(in: space), notice: "polls.done.proxyAsked")
    }

    static func accept(_ id: Proxy.ID, _ visit: Visit) throws -> Response {
        let space = try visit.spaceOfMembers
        let proxy = try asked(id, visit)
        if let fault = try fault(proxy.giver, proxy.holder, proxy.poll, id, visit) {
            throw Problem.conflict(because: fault.key)
        }
        try ProxyStore(db: visit.db).set(.accepted, of: id)
        try tell(.pollProxyAccepted, proxy.giver, id, visit)
        return visit.redirect(
            to: ProxyPaths.proxies(in: space), notice: "polls.done.proxyAccepted")
    }

    static func refuse(_ id: Proxy.ID, _ visit: Visit) throws -> Response {
        let space = try visit.spaceOfMembers
        let proxy = try asked(id, visit)
        try ProxyStore(db: visit.db).set(.refused, of: id)
        try tell(.pollProxyRefused, proxy.giver, id, visit)
        return visit.redirect(
            to: ProxyPaths.proxies(in: space), notice: "polls.done.proxyRefused")
    }

    /// By the giver, who takes it back, or the holder, who gives it back: what was cast by it in a
    /// poll that runs is taken out at once.
    static func destroy(_ id: Proxy.ID, _ visit: Visit) throws -> Response {
        let (space, person) = (try visit.spaceOfMembers, try visit.person)
        let proxy = try ProxyStore(db: visit.db).find(id, in: space)
        guard [proxy.giver, proxy.holder].contains(person) else { throw Problem.notFound }
        guard proxy.state == .asked || proxy.state == .accepted else {
            throw Problem.conflict(because: "polls.proxy.fault.over")
        }
        try ProxyStore(db: visit.db).set(.ended, of: id)
        try ProxySettlement.run(id, visit.site, visit.db, at: visit.now)
        try tell(
            .pollProxyEnded, person == proxy.giver ? proxy.holder : proxy.giver, id, visit)
        return visit.redirect(
            to: ProxyPaths.proxies(in: space), notice: "polls.done.proxyEnded")
    }

    /// One that waits for the viewer.
    private static func asked(_ id: Proxy.ID, _ visit: Visit) throws -> Proxy {
        let proxy = try ProxyStore(db: visit.db).find(id, in: visit.space)
        guard try proxy.holder == visit.person else { throw Problem.notFound }
        guard proxy.state == .asked, !proxy.isOver(at: visit.now) else {
            throw Problem.conflict(because: "polls.proxy.fault.over")
        }
        return proxy
    }

    private static func fault(
        _ giver: Person.ID, _ holder: Person.ID, _ poll: Item.ID?, _ id: Proxy.ID?, _ visit: Visit
    ) throws -> ProxyFault? {
        let (space, store) = (try visit.space, ProxyStore(db: visit.db))
        if let poll, try !ElectorStore(db: visit.db).isElector(holder, of: poll) {
            return .outsider
        }
        return ProxyFault.find(
            giver: giver, try store.living(of: giver, in: space.id, at: visit.now),
            holder: holder, try store.living(of: holder, in: space.id, at: visit.now),
            poll: poll, most: space[PollSettings.mostProxies], but: id)
    }

    private static func refuse(
        _ field: String, _ key: String, _ errors: inout FormErrors, _ visit: Visit
    ) throws -> Response {
        errors.add(field, visit.words(key))
        return try visit.page(ProxiesPage(errors, visit), .unprocessable)
    }

    private static func tell(
        _ reason: NoticeReason, _ person: Person.ID, _ id: Proxy.ID, _ visit: Visit
    ) throws {
        let space = try visit.space
        try NoticeStore(db: visit.db).add(
            reason, for: [person], titled: visit.words("polls.proxy.title"),
            address: ProxyPaths.proxies(in: space) + "#proxy-\(id)", actor: visit.person,
            in: space.id, at: visit.now)
    }
}

extension NoticeReason {
    static let pollProxyAsked = NoticeReason("pollProxyAsked")
    static let pollProxyAccepted = NoticeReason("pollProxyAccepted")
    static let pollProxyCast = NoticeReason("pollProxyCast")
    static let pollProxyRefused = NoticeReason("pollProxyRefused")
    static let pollProxyEnded = NoticeReason("pollProxyEnded")
}
