import Community
import Content
import HTTP
import Storage

/// Deciding of those who ask to come in.
enum AskedEntries {
    static func show(_ id: JoinRequest.ID, _ visit: Visit) throws -> Response {
        let request = try JoinRequestStore(db: visit.db).find(id, in: try visit.space)
        return try page(request, .member, nil, visit)
    }

    /// They get an invitation like any other, which proves that the address is theirs.
    static func accept(_ id: JoinRequest.ID, _ visit: Visit) throws -> Response {
        let space = try visit.space
        let requests = JoinRequestStore(db: visit.db)
        let request = try requests.find(id, in: space)
        let fields = visit.request.fields
        let role = fields.first("role").flatMap(Role.init) ?? .member
        try visit.requireInviting(as: role, in: space)
        let group = fields.first("group").flatMap(MemberGroup.ID.init(segment:))
        if let group { _ = try MemberGroupStore(db: visit.db).find(group, in: space) }
        guard try requests.remove(id) else {
            throw Problem.conflict(because: "joining.decided")
        }
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
        let requests = JoinRequestStore(db: visit.db)
        let request = try requests.find(id, in: space)
        let sentence = (visit.request.fields.first("sentence") ?? "").plainLines.trimmed
        guard sentence.length <= 1_000 else {
            return try page(request, .member, sentence, visit, .unprocessable)
        }
        guard try requests.refuse(id, by: visit.person, at: visit.now) else {
            throw Problem.conflict(because: "joining.decided")
        }
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
        let requests = JoinRequestStore(db: visit.db)
        _ = try requests.find(id, in: space)
        try requests.reopen(id)
        try visit.record(.requestReopened)
        return visit.redirect(
            to: SpacePaths.joinRequest(id, in: space), notice: "joining.reopened")
    }

    private static func page(
        _ request: JoinRequest, _ role: Role, _ sentence: String?, _ visit: Visit,
        _ status: Status = .ok
    ) throws -> Response {
        let space = try visit.space
        let roles = Role.allCases.filter { visit.viewer.mayInvite(as: $0, in: space) }
        return try visit.page(
            AskedEntryPage(
                space: space, request: request,
                asked: visit.words(
                    "joining.askedOn", ["when": visit.dates.near(request.createdAt, now: visit.now)]
                ),
                sentence: sentence ?? visit.words("joining.sentence"),
                isTooLong: sentence != nil,
                roles: RoleOption.all(roles, chosen: role, visit.words),
                groups: try GroupOptions.all(in: space, chosen: nil, visit), words: visit.words),
            status)
    }
}
