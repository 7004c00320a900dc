import Community
import Content
import HTTP
import Storage

/// What is decided for the whole site: who makes spaces, how one signs in and for how long.
enum Policies {
    static let path = Path("/administration/policies")

    static func edit(_ visit: Visit) throws -> Response {
        try page(PolicyForm(current(visit)), visit)
    }

    static func update(_ visit: Visit) throws -> Response {
        let before = try current(visit)
        var form = PolicyForm(before)
        form.read(visit.request.fields, visit.words)
        guard form.errors.isEmpty else { return try page(form, visit, .unprocessable) }
        guard !PolicyForm(before).version.differs(from: visit.request.fields) else {
            return try page(form, visit, .conflict)
        }
        try SitePolicyStore(db: visit.db).set(form.policies)
        try record(form.policies, before, visit)
        let sessions = SessionLimitStore(db: visit.db, policies: before, now: visit.now)
        if form.policies.secondFactor > before.secondFactor { try sessions.endStreams() }
        guard form.policies.idle < before.idle || form.policies.longest < before.longest else {
            return visit.redirect(to: path(), notice: "administration.saved")
        }
        let ended = try sessions.end(over: form.policies)
        if ended > 0 {
            try visit.record(.policySessionsEnded, visit.words.count("policy.sessions", ended))
        }
        return visit.redirect(
            to: path(), notice: ended > 0 ? "policy.savedAndEnded" : "administration.saved")
    }

    /// Each that changed, with what held before.
    private static func record(
        _ after: SitePolicies, _ before: SitePolicies, _ visit: Visit
    ) throws {
        let words = visit.words
        for one in PolicyChoice.all where one.value(before) != one.value(after) {
            try visit.record(
                .policyChanged,
                words.fill("policy.change") { place in
                    switch place {
                    case "policy": words("policy.\(one.id)")
                    case "before": one.word(one.value(before), words)
                    case "after": one.word(one.value(after), words)
                    default: nil
                    }
                })
        }
    }

    private static func current(_ visit: Visit) throws -> SitePolicies {
        try SitePolicyStore(db: visit.db).current()
    }

    private static func page(
        _ form: PolicyForm, _ visit: Visit, _ status: Status = .ok
    ) throws -> Response {
        let held = try current(visit)
        let over = try SessionLimitStore(db: visit.db, policies: held, now: visit.now).concerned()
        let version = PolicyForm(held).version
        return try visit.page(
            PoliciesPage(
                version: status == .conflict ? version.changed(at: path()) : version,
                errors: form.errors,
                questions: PolicyChoice.all.map { PolicyQuestion($0, form, over, visit.words) }),
            status)
    }
}

extension AuditAction {
    static let policyChanged = AuditAction("policyChanged")
    static let policySessionsEnded = AuditAction("policySessionsEnded")
}
