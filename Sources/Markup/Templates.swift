import FoundationEssentials

/// The templates of a folder, parsed once, and the pages bound to them.
///
/// A page is rendered against two records, itself and then the `Frame` around it: names of the
/// page win. Everything that can be wrong with a template is wrong when the server starts.
package struct Templates<Frame: Rendered>: Sendable {
    private var library = Library()
    private let constants: Constants
    private let frame = Shape(Frame.self)
    private var programs: [ObjectIdentifier: Program] = [:]
    private var shapes: [Shape] = []
    private var used: [Shape.Identity: Set<String>] = [:]

    /// Reads and parses every `.mustache` file under `folder`; a template's name is its path below
    /// it, without the extension.
    package init(folder: String, frame: Frame.Type, constants: Constants) throws(TemplateError) {
        self.constants = constants
        for (name, source) in try TemplateFolder(folder).sources() {
            try library.add(name, source: source)
        }
    }

    /// The same from sources in memory, by name.
    package init(sources: [String: String], frame: Frame.Type, constants: Constants)
        throws(TemplateError)
    {
        self.constants = constants
        for (name, source) in sources { try library.add(name, source: source) }
    }

    /// Checks a page against its template, and prepares it for rendering.
    package mutating func bind<P: Page>(_: P.Type) throws(TemplateError) {
        var binder = Binder(P.template, library: library, constants: constants)
        let page = Shape(P.self)
        try binder.bind([frame, page])
        programs[ObjectIdentifier(P.self)] = binder.program
        shapes += [frame, page]
        used.merge(binder.used) { $0.union($1) }
    }

    /// Renders a page that has been bound, with the texts of a language.
    package func render<P: Page>(
        _ page: P, frame: Frame, in language: String
    ) throws(TemplateError) -> [UInt8] {
        guard let program = programs[ObjectIdentifier(P.self)] else {
            throw TemplateError(P.template, line: 0, .unbound(P.template))
        }
        guard let texts = constants.table(language) else {
            throw TemplateError(P.template, line: 0, .unknownLanguage(language))
        }
        return try withUnsafePointer(to: frame) { (frame) throws(TemplateError) in
            try withUnsafePointer(to: page) { (page) throws(TemplateError) in
                let contexts = [UnsafeRawPointer(frame), UnsafeRawPointer(page)]
                return try Renderer.render(
                    program, contexts, texts, in: language, reserving: 16 << 10
                ).bytes
            }
        }
    }

    /// The fields that no template of a bound page uses, as `NewsPage.title`: those of the
    /// pages, of their frame and of the records in them. A record that several pages show is
    /// used if one of them does.
    package var unusedFields: [String] { Shape.unused(in: shapes, used) }
}
