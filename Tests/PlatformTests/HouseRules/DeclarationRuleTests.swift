import Community
import Content
import Platform
import TestKit
import Testing

/// The kernel records a verb or an action that nobody declared, and shows its key where its
/// sentence is missing: it asks for neither. So these rules do.
@Suite("House rules: declarations") struct DeclarationRuleTests {
    private let declarations: Declarations
    private let catalogues: Catalogues

    init() throws {
        declarations = try Declarations(of: features)
        catalogues = try Catalogues(folder: Town.resources + "/config/locales")
    }

    @Test func `every verb, action, reason and mail that the sources name is declared`() throws {
        var count = 0
        let pattern = /(AuditAction|JournalVerb|NoticeReason|MailKind)\(\s*"([\w.-]+)"[,)]/
        for file in try Project.sources() {
            for match in file.text.matches(of: pattern) {
                count += 1
                guard !isDeclared(String(match.1), String(match.2)) else { continue }
                Issue.record("\(file.path): no feature declares the \(match.1) \(match.2)")
            }
        }
        #expect(count > 40)
    }

    private func isDeclared(_ type: String, _ name: String) -> Bool {
        switch type {
        case "AuditAction": declarations.find(AuditAction.self, name) != nil
        case "JournalVerb": declarations.find(JournalVerb.self, name) != nil
        case "NoticeReason": declarations.find(NoticeReason.self, name) != nil
        default: declarations.find(MailKind.self, name) != nil
        }
    }

    @Test func `each has its sentence in both languages`() {
        let keys =
            declarations.all(AuditAction.self).map { "audit." + $0.name }
            + declarations.all(JournalVerb.self).map { "whatsNew.verb." + $0.name }
            + declarations.all(NoticeReason.self).map { "notice.reason." + $0.name }
            + declarations.all(MailKind.self).filter { !$0.isWritten }.flatMap {
                ["mail.\($0.name).subject", "mail.\($0.name).body"]
            }
            + declarations.all(FollowKind.self).flatMap {
                ["follow.kind.\($0.name)", "follow.from.\($0.name)", "follow.inherit.\($0.name)"]
            }
            + declarations.all(ImportKind.self).flatMap(\.ownTexts)
            + declarations.all(ThemeKind.self).flatMap(\.ownTexts)
        #expect(keys.count > 40)
        for locale in Catalogues.locales {
            let words = catalogues.words(locale)
            for key in keys where words(key) == key {
                Issue.record("\(key) is missing in \(locale)")
            }
        }
    }
}
