import Community
import Content
import HTTP
import Storage

/// Deciding of those who ask to come in.
enum AskedEntries {
    static func show(_ id: JoinRequest.ID, _ visit: Visit) throws -> Response {
        guard let request = try find(id, visit) else { return try over(id, visit) }
        return try page(request, nil, visit)
    }

    /// They get an invitation like any other, which proves that the address is theirs.
    static func accept(_ id: JoinRequest.ID, _ visit: Visit) throws -> Response {
        let space = try visit.space
        guard let request = try find(id, visit) else { return try over(id, visit) }
        let fields = visit.request.fields
        let role = fields.first("role").flatMap(Role.init) ?? .member
        try visit.requireInviting(as: role, in: space)
        let group = fields.first("group").flatMap(MemberGroup.ID.init(segment:))
        if let group { _ = try MemberGroupStore(db: visit.db).find(group, in: space) }
        guard try isWhatWasRead(request, visit),
            try JoinRequestStore(db: visit.db).remove(id, from: space, at: visit.now)
        else { return try page(request, nil, visit, .conflict) }
        let outcome = try InvitationHost(visit: visit, space: space)
            .accept(request, as: role, into: [group].compactMap(\.self))
        try visit.record(.requestAccepted, role.rawValue)
        let result = InvitationResult(
            0, name: request.name, email: request.email, outcome, visit.words)
        return try Invitations.page(InvitationForm(), [result], visit)
    }

    /// With a sentence to them, or without a word.
    static func refuse(_ id: JoinRequest.ID, _ visit: Visit) throws -> Response {
        let space = try visit.space
        guard let request = try find(id, visit) else { return try over(id, visit) }
        let sentence = (visit.request.fields.first("sentence") ?? "").plainLines.trimmed
        guard sentence.length <= 1_000 else {
            return try page(request, sentence, visit, .unprocessable)
        }
        guard try isWhatWasRead(request, visit),
            try JoinRequestStore(db: visit.db).refuse(id, by: visit.person, at: visit.now)
        else { return try page(request, nil, visit, .conflict) }
        if !sentence.isEmpty {
            try Mailer(visit, visit.db).send(
                .joinRefused, to: request.email, locale: visit.site.words(of: space).locale,
                ["name": request.name, "space": space.name, "sentence": sentence])
        }
        try visit.record(.requestRefused)
        return visit.redirect(
            to: SpacePaths.invitations(in: space), notice: "joining.refused",
            undo: SpacePaths.joinReopening(id, in: space))
    }

    static func reopen(_ id: JoinRequest.ID, _ visit: Visit) throws -> Response {
        let space = try visit.space
        guard let request = try find(id, visit) else { return try over(id, visit) }
        guard try isWhatWasRead(request, visit) else {
            return try page(request, nil, visit, .conflict)
        }
        try JoinRequestStore(db: visit.db).reopen(id)
        try visit.record(.requestReopened)
        return visit.redirect(
            to: SpacePaths.joinRequest(id, in: space), notice: "joining.reopened")
    }

    private static func find(_ id: JoinRequest.ID, _ visit: Visit) throws -> JoinRequest? {
        try JoinRequestStore(db: visit.db).find(id, in: try visit.space)
    }

    /// Of two who decide at once, one does; and nobody decides of another than was shown.
    private static func isWhatWasRead(_ request: JoinRequest, _ visit: Visit) throws -> Bool {
        !request.version.differs(from: visit.request.fields)
    }

    /// Somebody has decided before.
    private static func over(_ id: JoinRequest.ID, _ visit: Visit) throws -> Response {
        let space = try visit.space
        let end = try ArrivalEndStore(db: visit.db)
            .find(id, .request, by: .requestAccepted, in: space)
        guard let end else { throw Problem.notFound }
        return try visit.page(DecidedEntryPage(end, in: space, visit), .gone)
    }

    private static func page(
        _ request: JoinRequest, _ sentence: String?, _ visit: Visit, _ status: Status = .ok
    ) throws -> Response {
        try visit.page(AskedEntryPage(request, sentence, isOld: status == .conflict, visit), status)
    }
}
