import FoundationEssentials

/// The templates of a folder, parsed once, and the pages bound to them.
///
/// A page is rendered against two records, itself and then the `Frame` around it: names of the
/// page win. Everything that can be wrong with a template is wrong when the server starts.
package struct Templates<Frame: Rendered>: Sendable {
    private struct Bound: Sendable {
        let program: Program
        let unused: [String]
    }

    private var library = Library()
    private let constants: [String: String]
    private var pages: [ObjectIdentifier: Bound] = [:]

    /// Reads and parses every `.mustache` file under `folder`; a template's name is its path below
    /// it, without the extension. `constants` are texts folded into the templates, escaped, under
    /// names such as `t.news.publish`.
    package init(folder: String, frame: Frame.Type, constants: [String: String])
        throws(TemplateError)
    {
        self.constants = constants
        for (name, source) in try TemplateFolder(folder).sources() {
            try library.add(name, source: source)
        }
    }

    /// The same from sources in memory, by name.
    package init(sources: [String: String], frame: Frame.Type, constants: [String: String])
        throws(TemplateError)
    {
        self.constants = constants
        for (name, source) in sources { try library.add(name, source: source) }
    }

    /// Checks a page against its template, and prepares it for rendering.
    package mutating func bind<P: Page>(_: P.Type) throws(TemplateError) {
        var binder = Binder(P.template, library: library, constants: constants)
        let page = Shape(P.self)
        try binder.bind([Shape(Frame.self), page])
        let unused = page.unused(binder.used)
        pages[ObjectIdentifier(P.self)] = Bound(program: binder.program, unused: unused)
    }

    /// Renders a page that has been bound.
    package func render<P: Page>(_ page: P, frame: Frame) throws(TemplateError) -> [UInt8] {
        guard let bound = pages[ObjectIdentifier(P.self)] else {
            throw TemplateError(P.template, line: 0, .unbound(P.template))
        }
        return try withUnsafePointer(to: frame) { (frame) throws(TemplateError) in
            try withUnsafePointer(to: page) { (page) throws(TemplateError) in
                let contexts = [UnsafeRawPointer(frame), UnsafeRawPointer(page)]
                return try Renderer.render(bound.program, contexts, reserving: 16 << 10).bytes
            }
        }
    }

    /// The fields of a bound page, and of the records in it, that its template never uses, as
    /// `NewsPage.title`; in order.
    package func unusedFields<P: Page>(_: P.Type) -> [String] {
        pages[ObjectIdentifier(P.self)]?.unused ?? []
    }
}
