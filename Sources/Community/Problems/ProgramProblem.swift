package import DAV
package import HTTP

/// Why a program is refused, with the condition that failed.
package struct ProgramProblem: Error, Equatable {
    let status: Status
    let condition: XMLName

    package init(_ status: Status, _ condition: XMLName) {
        self.status = status
        self.condition = condition
    }
}
