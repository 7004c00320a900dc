import Community
import Content
import HTTP
import Storage

/// The groups of a space, for its moderators: audiences of what is published.
enum MemberGroups {
    static func index(_ visit: Visit) throws -> Response {
        try list(typed: "", FormErrors(), visit)
    }

    static func create(_ visit: Visit) throws -> Response {
        let space = try visit.space
        let name = (visit.request.fields.first("name") ?? "").oneLine
        var errors = fault(in: name, visit)
        guard errors.isEmpty else { return try list(typed: name, errors, visit) }
        guard let id = try MemberGroupStore(db: visit.db).create(name, in: space) else {
            errors.add("name", visit.words("group.fault.taken"))
            return try list(typed: name, errors, visit)
        }
        try visit.record(.groupChanged, name)
        return visit.redirect(to: SpacePaths.group(id, in: space), notice: "group.created")
    }

    static func edit(_ id: MemberGroup.ID, _ visit: Visit) throws -> Response {
        let group = try MemberGroupStore(db: visit.db).find(id, in: try visit.space)
        return try form(group, typed: group.name, FormErrors(), visit)
    }

    static func update(_ id: MemberGroup.ID, _ visit: Visit) throws -> Response {
        let space = try visit.space
        let groups = MemberGroupStore(db: visit.db)
        let group = try groups.find(id, in: space)
        let name = (visit.request.fields.first("name") ?? "").oneLine
        var errors = fault(in: name, visit)
        if try groups.isTaken(name, but: id, in: space) {
            errors.add("name", visit.words("group.fault.taken"))
        }
        let ticked = visit.request.fields.all("member").compactMap(Person.ID.init(segment:))
        guard errors.isEmpty else {
            return try form(group, typed: name, errors, chosen: ticked, visit)
        }
        let page = try GroupMembers(group, visit)
        guard !page.version.differs(from: visit.request.fields) else {
            return try form(
                group, typed: name, FormErrors(), chosen: ticked, isChanged: true, visit)
        }
        try groups.update(
            id, name: name, adding: ticked,
            removing: page.inside.filter { !ticked.contains($0) })
        try visit.record(.groupChanged, name)
        return visit.redirect(
            to: page.isAll ? SpacePaths.groups(in: space) : page.address, notice: "group.saved")
    }

    static func destroy(_ id: MemberGroup.ID, _ visit: Visit) throws -> Response {
        let space = try visit.space
        let groups = MemberGroupStore(db: visit.db)
        let group = try groups.find(id, in: space)
        try groups.end(id, at: visit.now)
        try visit.record(.groupChanged, group.name)
        return visit.redirect(to: SpacePaths.groups(in: space), notice: "group.deleted")
    }

    private static func fault(in name: String, _ visit: Visit) -> FormErrors {
        var errors = FormErrors()
        if name.isEmpty { errors.add("name", visit.words("group.fault.name")) }
        if name.length > 80 { errors.add("name", visit.words("form.tooLong", ["n": "80"])) }
        return errors
    }

    private static func list(
        typed: String, _ errors: FormErrors, _ visit: Visit
    ) throws -> Response {
        let space = try visit.space
        let rows = try MemberGroupStore(db: visit.db).all(in: space).map {
            GroupsPage.Row(
                name: $0.group.name, address: SpacePaths.group($0.group.id, in: space),
                members: visit.words.count("headcount", $0.members))
        }
        let page = GroupsPage(
            tabs: try visit.administrationTabs(at: "groups"),
            action: SpacePaths.groups(in: space), typed: typed, errors: errors, rows: rows)
        return try visit.page(page, errors.isEmpty ? .ok : .unprocessable)
    }

    private static func form(
        _ group: MemberGroup, typed: String, _ errors: FormErrors, chosen: [Person.ID]? = nil,
        isChanged: Bool = false, _ visit: Visit
    ) throws -> Response {
        let space = try visit.space
        let members = try GroupMembers(group, visit)
        let page = GroupPage(
            members: members, group: SpacePaths.group(group.id, in: space),
            groups: SpacePaths.groups(in: space), heading: group.name, typed: typed,
            errors: errors,
            candidates: members.shown.map {
                FormOption(
                    value: $0.person.description, word: $0.name,
                    isChosen: (chosen ?? members.inside).contains($0.person))
            },
            version: isChanged
                ? members.version.changed(at: members.address) : members.version)
        let status: Status = isChanged ? .conflict : .ok
        return try visit.page(page, errors.isEmpty ? status : .unprocessable)
    }
}
