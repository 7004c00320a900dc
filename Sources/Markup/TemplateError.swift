/// What is wrong with a template, and where.
package struct TemplateError: Error, Equatable, Sendable, CustomStringConvertible {
    /// The kinds of mistake.
    package enum Reason: Equatable, Sendable {
        /// A name that no record around the tag has.
        case unknownKey(String)
        /// A name that the catalogue of texts lacks.
        case unknownConstant(String)
        /// A partial or a parent that does not exist.
        case unknownPartial(String)
        /// A page whose template is not in the folder.
        case unknownTemplate(String)
        /// A page that was rendered without having been bound.
        case unbound(String)
        /// A language that there are no texts of.
        case unknownLanguage(String)
        /// `{{{name}}}` or `{{&name}}` on a field that is not markup.
        case unescaped(String)
        /// A record, a list or a flag used where a text is printed.
        case unprintable(String)
        /// Two fields of one record with the same name.
        case repeatedField(String)
        /// A tag that is opened and never closed.
        case unclosedTag
        /// A section, parent or block that is never closed.
        case unclosedSection(String)
        /// A closing tag that closes nothing, or not what is open.
        case unexpectedClosing(String)
        /// A tag without a name, or with a space in it.
        case badName(String)
        /// `{{=` that does not hold two delimiters.
        case badDelimiters(String)
        /// Dynamic names (`{{>*name}}`) and lambdas are not spoken here.
        case unsupported(String)
        /// Tags nested, or partials calling one another, beyond the limit.
        case tooDeep
        /// Partials that unfold into more than a template may be.
        case tooLarge
        /// A record that is kept for one place was printed at another.
        case keptElsewhere
        /// A file that cannot be read, or is not UTF-8.
        case unreadable(String)
    }

    /// The name of the template, without its extension.
    package let template: String
    /// The line, from 1; 0 when the mistake is not on a line.
    package let line: Int
    /// The mistake.
    package let reason: Reason

    /// Names a mistake at a place.
    package init(_ template: String, line: Int, _ reason: Reason) {
        self.template = template
        self.line = line
        self.reason = reason
    }

    package var description: String { "\(template):\(line): \(reason)" }
}
