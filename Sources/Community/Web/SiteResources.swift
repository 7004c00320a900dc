import Markup

/// What a site reads once from the folder of its program: texts, pages and static files. It holds
/// nothing of one site, so that sites of the same features in one process may share it.
package struct SiteResources: Sendable {
    package let catalogues: Catalogues
    let statics: StaticFiles
    let templates: Templates<Frame>

    /// - Parameter folder: the one that holds `Templates`, `Static` and `config`.
    /// - Throws: what is wrong with a catalogue, or with the template of a page of these features.
    package init(folder: String, features: [Feature]) throws {
        catalogues = try Catalogues(folder: folder + "/config/locales")
        statics = try StaticFiles(folder: folder + "/Static")
        var templates = try Templates(
            folder: folder + "/Templates", frame: Frame.self, constants: catalogues.constants)
        for page in features.flatMap(\.pages) { try Self.bind(page, in: &templates) }
        self.templates = templates
    }

    /// The fields of pages and of their frame that no template uses, so that a test can look.
    package var unusedFields: [String] { templates.unusedFields }

    private static func bind<P: Page>(
        _ page: P.Type, in templates: inout Templates<Frame>
    ) throws {
        try templates.bind(page)
    }
}
