//! The report as a picture: how often the state is right, and whether the claims hold.

use std::fmt::Write as _;

use super::report::{Report, number};

const WIDTH: f64 = 320.0;
const HEIGHT: f64 = 240.0;

/// A coordinate system in the picture; both axes from 0 to `most_x` and 1.
struct Axes {
    left: f64,
    most_x: f64,
}

impl Axes {
    fn at(&self, x: f64, y: f64) -> (f64, f64) {
        (self.left + x / self.most_x * WIDTH, 40.0 + (1.0 - y) * HEIGHT)
    }
}

/// A document of its own, readable on light and dark ground.
pub(super) fn svg(report: &Report) -> String {
    let mut svg = String::from(
        "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 800 340\" font-family=\"sans-serif\" font-size=\"12\">\n\
         <rect width=\"800\" height=\"340\" fill=\"#fff\"/>\n",
    );
    let longest = report.by_questions.last().map_or(1, |after| after.n);
    let length = Axes { left: 50.0, most_x: number(longest) };
    let ticks: Vec<f64> = (0..=longest).step_by(5).map(number).collect();
    draw_axes(&mut svg, &length, &ticks, "right state after so many questions");
    let points: Vec<_> =
        report.by_questions.iter().map(|after| length.at(number(after.n), after.right)).collect();
    draw_line(&mut svg, &points);
    let (x, y) = length.at(report.length.mean, report.right);
    let _ = writeln!(svg, "<circle cx=\"{x:.1}\" cy=\"{y:.1}\" r=\"5\" fill=\"#b40\"/>");
    let (mean, right) = (report.length.mean, report.right * 100.0);
    let _ = writeln!(
        svg,
        "<text x=\"{:.1}\" y=\"{:.1}\">stopping when sure: {right:.1} %, {mean:.1} questions</text>",
        x - 90.0,
        y + 22.0
    );
    let claims = Axes { left: 450.0, most_x: 1.0 };
    draw_axes(&mut svg, &claims, &[0.0, 0.25, 0.5, 0.75, 1.0], "claimed, and how often it was true");
    let ((x1, y1), (x2, y2)) = (claims.at(0.0, 0.0), claims.at(1.0, 1.0));
    let _ = writeln!(
        svg,
        "<line x1=\"{x1}\" y1=\"{y1}\" x2=\"{x2}\" y2=\"{y2}\" stroke=\"#888\" stroke-dasharray=\"4 4\"/>"
    );
    for claim in report.claims.iter().filter(|claim| claim.n > 0) {
        let (x, y) = claims.at(claim.claimed, claim.came_true);
        let radius = 3.0 + 9.0 * (number(claim.n) / number(report.people)).sqrt();
        let _ = writeln!(
            svg,
            "<circle cx=\"{x:.1}\" cy=\"{y:.1}\" r=\"{radius:.1}\" fill=\"#06a\" fill-opacity=\".6\"/>"
        );
    }
    svg.push_str("</svg>\n");
    svg
}

fn draw_axes(svg: &mut String, axes: &Axes, ticks: &[f64], title: &str) {
    let ((left, bottom), (right, top)) = (axes.at(0.0, 0.0), axes.at(axes.most_x, 1.0));
    let _ = writeln!(svg, "<text x=\"{left}\" y=\"24\" font-weight=\"bold\">{title}</text>");
    let _ = writeln!(svg, "<path d=\"M{left} {top}V{bottom}H{right}\" fill=\"none\" stroke=\"#333\"/>");
    for tick in ticks {
        let (x, y) = axes.at(*tick, 0.0);
        let _ =
            writeln!(svg, "<text x=\"{x:.1}\" y=\"{:.1}\" text-anchor=\"middle\">{tick}</text>", y + 16.0);
    }
    for tenth in [0.0, 0.25, 0.5, 0.75, 1.0] {
        let (x, y) = axes.at(0.0, tenth);
        let _ = writeln!(
            svg,
            "<text x=\"{:.1}\" y=\"{:.1}\" text-anchor=\"end\">{:.0} %</text>",
            x - 6.0,
            y + 4.0,
            tenth * 100.0
        );
    }
}

fn draw_line(svg: &mut String, points: &[(f64, f64)]) {
    let points: Vec<String> = points.iter().map(|(x, y)| format!("{x:.1},{y:.1}")).collect();
    let _ = writeln!(
        svg,
        "<polyline points=\"{}\" fill=\"none\" stroke=\"#06a\" stroke-width=\"2\"/>",
        points.join(" ")
    );
}
