import Community
import Content
import Foundation
import Platform
import TestKit
import Testing

@Suite("House rules: templates") struct TemplateRuleTests {
    @Test func `no template has a script, a style or a handler of its own`() throws {
        let templates = try Project.templates()
        #expect(templates.count > 10)
        for file in templates {
            #expect(!file.text.contains("<style"), "\(file.path)")
            #expect(file.text.matches(of: /\s(style|on[a-z]+)="/).isEmpty, "\(file.path)")
            if file.text.contains("<script") {
                #expect(file.path == "Templates/shared/layout.mustache")
            }
        }
    }

    @Test func `every field of every page is used by a template`() throws {
        for field in try SiteResources(folder: Town.resources, features: features)
            .unusedFields
        {
            Issue.record("\(field) is printed nowhere")
        }
    }

    @Test func `every form that posts carries the keys of forms`() throws {
        for file in try Project.templates() {
            let forms = file.text.components(separatedBy: "<form").dropFirst()
            for form in forms where form.contains("method=\"post\"") {
                let inside = form.components(separatedBy: "</form>")[0]
                #expect(inside.contains("{{{formKeys}}}"), "\(file.path)")
            }
        }
    }

    @Test func `every form that changes what others may change says what it was filled in from`()
        throws
    {
        // One's own account and photos, and steps up and down a list.
        let free: Set = [
            "accounts/account", "accounts/email", "accounts/password", "administration/modules",
            "attachments/picture", "following/index", "forum/themes", "library/themes",
        ]
        for file in try Project.templates() {
            for form in file.text.components(separatedBy: "<form").dropFirst() {
                let inside = form.components(separatedBy: "</form>")[0]
                guard inside.contains("value=\"PUT\"") else { continue }
                let name = file.path.dropFirst("Templates/".count).dropLast(".mustache".count)
                let says = inside.contains("name=\"version\"") || inside.contains("/_version}}")
                #expect(says || free.contains(String(name)), "\(file.path)")
            }
        }
    }

    @Test func `nothing is printed unescaped but what is known to be markup`() throws {
        // The binder refuses to print a text so; these are the markup that there is, beside the
        // texts that are escaped and given their lines and links.
        var known: Set = [
            "formKeys", "body", "html", "shownBody", "markedTitle", "markedText", "theirChange",
            ".",
        ]
        for file in try Project.sources() {
            known.formUnion(
                file.text.matches(of: /\.plainText\(\s*"(\w+)"/).map { String($0.1) })
        }
        for file in try Project.templates() {
            for match in file.text.matches(of: /\{\{\{\s*([\w.]+)\s*\}\}\}/) {
                #expect(known.contains(String(match.1)), "\(file.path) prints \(match.1)")
            }
        }
    }
}
