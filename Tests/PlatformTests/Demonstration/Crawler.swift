import Community
import Foundation
import HTTP
import TestKit
import Testing

@testable import Platform

/// Follows every link of the demonstration as somebody.
struct Crawler {
    struct Visited {
        let address: String
        let page: String
        /// That it took.
        let statements: Int
    }

    let theatre: Theatre
    /// Of addresses that differ by numbers, or by what is asked for, so many are looked at: a
    /// calendar has a page for each day, without end.
    let mostOfAShape: Int

    /// - Returns: how many addresses were found, and how many of them asked for, at most 3,000.
    func crawl(
        as resident: Resident, _ look: (Visited) throws -> Void
    ) throws -> (known: Int, visited: Int) {
        var requests = try InternalRequest(theatre.site)
        let person = try theatre.person(resident)
        var known: Set<String> = ["/" + Place.centre.rawValue]
        var waiting = Array(known)
        var shapes: [String: Int] = [:]
        var visited = 0
        while let address = waiting.popLast(), visited < 3_000 {
            visited += 1
            let answer: Response
            do { answer = try requests.run(.get, address, as: person) } catch {
                Issue.record("\(resident): \(error)")
                continue
            }
            guard answer.headers["Content-Type"]?.hasPrefix("text/html") == true,
                answer.headers["Content-Disposition"]?.hasPrefix("attachment") != true
            else { continue }
            try look(
                Visited(address: address, page: answer.page, statements: requests.statements))
            for link in links(answer.page, from: address) where known.insert(link).inserted {
                let shape = link.replacing(/\d+/, with: "#").replacing(/=[^&]*/, with: "")
                shapes[shape, default: 0] += 1
                if shapes[shape, default: 0] <= mostOfAShape { waiting.append(link) }
            }
        }
        return (known.count, visited)
    }

    /// The addresses of our own that a page leads to, without their fragments.
    private func links(_ page: String, from address: String) -> [String] {
        page.components(separatedBy: " href=\"").dropFirst().compactMap { part in
            let link = part.prefix { $0 != "\"" && $0 != "#" }
                .replacingOccurrences(of: "&amp;", with: "&")
            if link.hasPrefix("?") { return address.prefix { $0 != "?" } + link }
            return link.hasPrefix("/") && !link.hasPrefix("//") ? link : nil
        }
    }
}
