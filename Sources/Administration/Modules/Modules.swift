import Community
import Content
import HTTP

/// The modules of a space, on or off, in their order, each with its name and its settings.
enum Modules {
    static func index(_ visit: Visit) throws -> Response {
        let space = try visit.space
        let modules = visit.site.modules(of: space)
        let rows = modules.enumerated().map { place, module in
            ModuleRow(module, place, of: modules.count, in: space, visit)
        }
        return try visit.page(
            ModulesPage(tabs: visit.administrationTabs(at: "modules"), rows: rows))
    }

    static func edit(_ name: String, _ visit: Visit) throws -> Response {
        try page(ModuleForm(module(name, visit), visit), visit)
    }

    static func update(_ name: String, _ visit: Visit) throws -> Response {
        let module = try module(name, visit)
        let form = try ModuleForm(module, visit.request.fields, visit)
        guard form.errors.isEmpty else { return try page(form, visit, .unprocessable) }
        guard try !ModuleForm(module, visit).version.differs(from: visit.request.fields) else {
            return try page(form, visit, .conflict)
        }
        let wasOn = try !visit.space.isOff(module.name)
        try visit.decide { choices, _ in form.apply(to: &choices) }
        let switched: AuditAction = form.isOn ? .moduleSwitchedOn : .moduleSwitchedOff
        try visit.record(
            form.isOn == wasOn ? .moduleChanged : switched, visit.words(module.word))
        return visit.redirect(
            to: SpacePaths.modules(in: try visit.space), notice: "administration.saved")
    }

    /// - Throws: `Problem.notFound` for what is no module.
    static func module(_ name: String, _ visit: Visit) throws -> NavigationItem {
        guard let module = visit.site.rubric(of: name) else { throw Problem.notFound }
        return module
    }

    private static func page(
        _ form: ModuleForm, _ visit: Visit, _ status: Status = .ok
    ) throws -> Response {
        var version = try ModuleForm(form.module, visit).version
        if status == .conflict {
            version = version.changed(at: SpacePaths.module(form.module.name, in: try visit.space))
        }
        return try visit.page(ModulePage(form, version, visit), status)
    }
}

extension Visit {
    /// Changes what the space has decided, from what it is now: another server may have changed
    /// it since it was read for this visit.
    func decide(_ change: (inout SpaceChoices, Space) throws -> Void) throws {
        let store = SpaceStore(db: db)
        guard let now = try store.find(space.id) else { throw Problem.notFound }
        var choices = now.choices
        try change(&choices, now)
        try store.save(choices, hiding: site.kinds(of: choices.switchedOff), in: now.id)
    }
}
