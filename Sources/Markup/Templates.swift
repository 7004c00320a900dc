/// The templates of a folder, parsed once, and the pages bound to them.
///
/// A page is rendered against two records, itself and then the `Frame` around it: names of the
/// page win. Everything that can be wrong with a template is wrong when the server starts.
package struct Templates<Frame: Rendered>: Sendable {
    /// Reads and parses every `.mustache` file under `folder`; a template's name is its path below
    /// it, without the extension. `constants` are texts folded into the templates, escaped, under
    /// names such as `t.news.publish`.
    package init(folder: String, frame: Frame.Type, constants: [String: String])
        throws(TemplateError)
    {
    }

    /// Checks a page against its template, and prepares it for rendering.
    package mutating func bind<P: Page>(_: P.Type) throws(TemplateError) {
        throw TemplateError(P.template, line: 0, .unknownTemplate(P.template))
    }

    /// Renders a page that has been bound.
    package func render<P: Page>(_ page: P, frame: Frame) throws(TemplateError) -> [UInt8] {
        throw TemplateError(P.template, line: 0, .unbound(P.template))
    }

    /// The fields of a bound page, and of the records in it, that its template never uses, as
    /// `NewsPage.title`; in order.
    package func unusedFields<P: Page>(_: P.Type) -> [String] { [] }
}
