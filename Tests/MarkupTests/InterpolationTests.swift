import Markup
import Testing

@Suite("Mustache: interpolation") struct InterpolationTests {
    @Test func `a template without tags is left as it is`() throws {
        #expect(try mustache("Hello from {Mustache}!\n") == "Hello from {Mustache}!\n")
        #expect(try mustache("") == "")
    }

    @Test func `a name is replaced by its value`() throws {
        #expect(try mustache("Bonjour, {{qui}} !", ["qui": "Loïc"]) == "Bonjour, Loïc !")
    }

    @Test func `what is interpolated is escaped`() throws {
        #expect(
            try mustache("{{a}}", ["a": "& \" < > '"]) == "&amp; &quot; &lt; &gt; &#39;")
    }

    @Test(arguments: ["{{{a}}}", "{{&a}}", "{{{ a }}}", "{{& a }}"])
    func `three braces and an ampersand do not escape`(source: String) throws {
        #expect(try mustache(source, ["a": "& \" < >"]) == "& \" < >")
    }

    @Test(arguments: ["{{a}}", "{{{a}}}", "{{&a}}"])
    func `numbers are written plainly`(source: String) throws {
        #expect(try mustache(source, ["a": 85]) == "85")
        #expect(try mustache(source, ["a": 1.210]) == "1.21")
        #expect(try mustache(source, ["a": 0]) == "0")
    }

    @Test(arguments: ["({{a}})", "({{{a}}})", "({{&a}})"])
    func `what is missing or null is empty`(source: String) throws {
        #expect(try mustache(source) == "()")
        #expect(try mustache(source, ["a": nil]) == "()")
    }

    @Test func `a value is not read again for tags`() throws {
        #expect(try mustache("{{a}}", ["a": "{{b}}", "b": "x"]) == "{{b}}")
    }

    @Test func `a dotted name is short for sections`() throws {
        let data: TemplateValue = ["a": ["b": ["c": ["d": "Phil"]]]]
        #expect(try mustache("{{a.b.c.d}}", data) == "Phil")
        #expect(try mustache("{{#a}}{{#b}}{{c.d}}{{/b}}{{/a}}", data) == "Phil")
        #expect(try mustache("{{{a.b.c.d}}}{{&a.b.c.d}}", data) == "PhilPhil")
    }

    @Test func `a broken chain is empty and is not looked for elsewhere`() throws {
        #expect(try mustache("[{{a.b.c}}]", ["a": [:]]) == "[]")
        let data: TemplateValue = ["a": ["b": [:]], "c": ["name": "Jim"], "name": "Wrong"]
        #expect(try mustache("[{{a.b.c.name}}]", data) == "[]")
        #expect(try mustache("[{{a.b.name}}]", data) == "[]")
    }

    @Test func `the first part of a dotted name is found like any other`() throws {
        let data: TemplateValue = ["a": ["b": ["c": "right"]], "b": ["c": "wrong"]]
        #expect(try mustache("{{#a}}{{b.c}}{{/a}}", data) == "right")
    }

    @Test func `once found, the first part of a dotted name stays where it is`() throws {
        #expect(try mustache("{{#a}}{{b.c}}{{/a}}", ["a": ["b": [:]], "b": ["c": "ERROR"]]) == "")
    }

    @Test func `a leading dot looks in the innermost record only`() throws {
        let data: TemplateValue = ["a": ["x": 1], "b": ["name": "Name"], "name": "Fail"]
        #expect(try mustache("{{#a}}{{.name}}{{/a}}{{#b}}{{.name}}{{/b}}", data) == "Name")
    }

    @Test func `a dot is the value itself`() throws {
        #expect(try mustache("{{.}}", "<p>") == "&lt;p&gt;")
        #expect(try mustache("{{{.}}}", "<p>") == "<p>")
    }

    @Test(arguments: ["{{a}}", "{{{a}}}", "{{&a}}"])
    func `white space around an interpolation stays, even alone on its line`(
        tag: String
    ) throws {
        #expect(try mustache("| \(tag) |", ["a": "---"]) == "| --- |")
        #expect(try mustache("  \(tag)\n", ["a": "---"]) == "  ---\n")
    }

    @Test func `white space inside a tag is ignored`() throws {
        #expect(try mustache("|{{ a }}{{\n\ta\n}}|", ["a": "-"]) == "|--|")
    }

    @Test func `comments print nothing`() throws {
        #expect(try mustache("12{{! Comment }}34") == "1234")
        #expect(try mustache("12{{!\n  several\n  lines\n}}34") == "1234")
        #expect(try mustache("12 {{! a }} 34") == "12  34")
    }

    @Test func `a comment alone on its lines leaves no line`() throws {
        #expect(try mustache("Begin.\n{{! Alone }}\nEnd.\n") == "Begin.\nEnd.\n")
        #expect(try mustache("Begin.\n  {{! Alone }}\nEnd.\n") == "Begin.\nEnd.\n")
        #expect(try mustache("|\r\n{{! Alone }}\r\n|") == "|\r\n|")
        #expect(try mustache("  {{! first }}\n!") == "!")
        #expect(try mustache("!\n  {{! last }}") == "!\n")
        #expect(try mustache("Begin.\n  {{!\n    long\n  }}\nEnd.\n") == "Begin.\nEnd.\n")
        #expect(try mustache("  12 {{! 34 }}\n") == "  12 \n")
    }

    @Test func `bytes beyond ASCII pass through untouched`() throws {
        #expect(try mustache("é{{é}}😀", ["é": "à\u{301}👩‍👩‍👧\0"]) == "éà\u{301}👩‍👩‍👧\0😀")
    }
}
