import Community
import Content

/// A row of a table of people to invite.
struct InvitedPerson: Sendable {
    let line: Int
    /// Empty where what stands there is no address.
    let email: String
    let name: String
    /// As it was typed.
    let typed: String
    /// Nil for a word that says none.
    let role: Role?
    let roleWord: String
    let groups: [String]
    /// Whether what stood for a name is a formula, and was left out.
    let hadFormula: Bool

    init(_ row: SheetRow) {
        line = row.line
        roleWord = row["role"].oneLine.cut(to: 60)
        role = roleWord.isEmpty ? .member : InvitedRole.role(roleWord)
        groups = row.all("groups").map(\.oneLine).filter { !$0.isEmpty }
        typed = row["email"].oneLine.cut(to: 120)
        let said = [row["given"], row["name"]].map(\.oneLine).filter { !$0.isEmpty }
            .joined(separator: " ")
        let isFormula = said.first.map { "=+-@".contains($0) } ?? false
        hadFormula = isFormula
        let plain = Email.typed(row["email"])
        // Most cells of a long table are an address and nothing else.
        guard said.isEmpty || isFormula || !Email.isPlausible(plain) else {
            (email, name) = (plain, said.cut(to: 120))
            return
        }
        let read = InvitedLines(row["email"])
        let one = read.lines.count == 1 && read.refused.isEmpty ? read.lines.first : nil
        email = one?.email ?? ""
        name = (said.isEmpty || isFormula ? one?.name ?? "" : said).cut(to: 120)
    }
}
