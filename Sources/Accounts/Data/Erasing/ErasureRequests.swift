import Community
import Content
import HTTP
import Storage

/// Whoever runs the site has an account erased at the written request of its owner, who is told
/// and has two weeks to object.
enum ErasureRequests {
    static let action = MemberAction("erasure", word: "erasing.request.open") {
        person, visit, _ in
        visit.viewer.administersSite && visit.viewer.person != person
            ? ErasurePaths.request(person) : nil
    }

    private static let longest = 300

    static func edit(_ id: Person.ID, _ visit: Visit) throws -> Response {
        try page(find(id, visit), visit)
    }

    static func create(_ id: Person.ID, _ visit: Visit) throws -> Response {
        let person = try find(id, visit)
        let reason = (visit.request.fields.first("reason") ?? "").trimmed
        var errors = FormErrors()
        if reason.isEmpty { errors.add("reason", visit.words("erasing.request.noReason")) }
        if reason.length > longest {
            errors.add("reason", visit.words("form.tooLong", ["n": String(longest)]))
        }
        guard errors.isEmpty else {
            return try page(person, visit, reason: reason, errors, .unprocessable)
        }
        guard try ErasureObstacleStore(db: visit.db).all(for: id).isEmpty else {
            return try page(person, visit, reason: reason, .init(), .conflict)
        }
        let isNew = try ErasurePlanning(visit)
            .plan(person, by: (try visit.person, reason))
        return visit.redirect(
            to: ErasurePaths.request(id),
            notice: isNew ? "erasing.request.done" : "erasing.plannedBefore")
    }

    /// Nobody is kept who wants to go: what somebody planned themselves, they undo themselves.
    static func destroy(_ id: Person.ID, _ visit: Visit) throws -> Response {
        let person = try find(id, visit)
        let planned = try PlannedErasureStore(db: visit.db).find(id)
        if let planned, !planned.isOnRequest { throw Problem.forbidden() }
        let isUndone = try ErasurePlanning(visit).undo(person)
        return visit.redirect(
            to: ErasurePaths.request(id),
            notice: isUndone ? "erasing.request.undone" : "erasing.notPlanned")
    }

    /// One's own account is erased on one's own page.
    private static func find(_ id: Person.ID, _ visit: Visit) throws -> Person {
        guard let person = try PersonStore(db: visit.db).find(id), !person.isErased,
            id != visit.viewer.person
        else { throw Problem.notFound }
        return person
    }

    private static func page(
        _ person: Person, _ visit: Visit, reason: String = "", _ errors: FormErrors = .init(),
        _ status: Status = .ok
    ) throws -> Response {
        let planned = try PlannedErasureStore(db: visit.db).find(person.id)
        let obstacles = try ErasureObstacleStore(db: visit.db).all(for: person.id)
        return try visit.page(
            ErasureRequestPage(
                name: person.name, email: person.email, action: ErasurePaths.request(person.id),
                reason: reason, errors: errors,
                planned: try planned.map { try PlannedLine($0, visit) },
                effects: try ErasureEffects(of: person.id, visit).all,
                obstacles: obstacles.map { HeldData.sentence($0, visit.words, forOther: true) }),
            status)
    }
}
