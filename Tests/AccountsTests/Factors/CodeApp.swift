import Community
import Foundation
import HTTP
import OneTimeCodes
import Storage
import TestKit
import Testing

@testable import Accounts

/// The application of somebody's telephone.
struct CodeApp {
    let town: Town
    let seed: OneTimeSeed

    /// What it shows now, or some steps away from now.
    func code(_ away: Int64 = 0) -> String {
        seed.code(at: Int64(town.now.timeIntervalSince1970) + away * 30)
    }
}

extension Town {
    /// Sets an application up through the pages; the codes for paper come with it.
    func setUpCode(_ resident: Resident, in browser: Browser? = nil) throws -> (CodeApp, [String]) {
        let browser = try browser ?? visit(as: resident)
        let form = try browser.get("/account/security/code")
        let typed = try #require(form.between("<strong><code>", "</code>").first)
        let app = CodeApp(town: self, seed: try #require(OneTimeSeed(base32: typed)))
        let made = try browser.post(
            "/account/security/code",
            ["seed": try #require(form.input("seed")), "code": app.code(-1)])
        try #require(made.status == 200)
        return (app, made.between("<li><code>", "</code>"))
    }

    /// The password of somebody who is then asked for more.
    func half(_ resident: Resident, in browser: Browser) throws -> String {
        let answer = try browser.post(
            "/sign-in", ["email": resident.email, "password": Resident.password])
        try #require(answer.status == 200)
        return try #require(answer.input("entry"))
    }

    func actions() throws -> [String] {
        try runJobs()
        return try site.database.read {
            try $0.values("SELECT a.action FROM audit AS a ORDER BY a.id")
        }
    }
}
