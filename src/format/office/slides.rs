//! Which slide each part of a presentation belongs to. Slides are counted in the order in which they are
//! shown, which is not that of their names. Knows nothing of what slides say.

use std::collections::HashMap;
use std::fs::File;
use std::io::Read;

use super::super::package::{Package, part_key};
use super::super::xml::{Said, Xml, attribute};
use crate::error::Gap;
use crate::limits::RELATIONS_MAX;

const PRESENTATION: &str = "ppt/presentation.xml";

/// Part to slide, counted from 1; empty where the package has no slides. Damage is told when the package is read.
pub(super) fn numbers(file: &File) -> Result<HashMap<String, u64>, Gap> {
    let Ok(mut package) = Package::open(file) else { return Ok(HashMap::new()) };
    let mut shown = Vec::new();
    // Source part, id, target part.
    let mut relations: Vec<(String, String, String)> = Vec::new();
    while let Some(name) = package.next_quietly() {
        let key = part_key(&name);
        if key == PRESENTATION {
            shown = ids(&mut package).unwrap_or_default();
        } else if key.starts_with("ppt/") && key.ends_with(".rels") && relations.len() < RELATIONS_MAX {
            let source = key.replacen("_rels/", "", 1).trim_end_matches(".rels").to_string();
            // What a damaged part said before the damage counts.
            let _ = relations_of(&mut package, &source, &mut relations);
        }
    }
    let mut numbers = HashMap::new();
    let of_presentation: HashMap<&str, &str> = relations
        .iter()
        .filter(|(source, ..)| source == PRESENTATION)
        .map(|(_, id, target)| (id.as_str(), target.as_str()))
        .collect();
    for (index, id) in shown.iter().enumerate() {
        if let Some(target) = of_presentation.get(id.as_str()) {
            numbers.insert(target.to_string(), index as u64 + 1);
        }
    }
    // Notes, charts, comments and diagrams of a slide. What several slides share (layouts) belongs to none.
    const OWN: [&str; 5] = ["ppt/notesslides/", "ppt/charts/", "ppt/comments/", "ppt/diagrams/", "ppt/drawings/"];
    let own = relations.iter().filter(|(.., target)| OWN.iter().any(|start| target.starts_with(start)));
    let found: Vec<_> = own.filter_map(|(source, _, target)| Some((target.clone(), *numbers.get(source)?))).collect();
    numbers.extend(found);
    Ok(numbers)
}

/// The relation ids of the slides, in the order in which they are shown.
fn ids(part: impl Read) -> Result<Vec<String>, Gap> {
    let (mut xml, mut ids) = (Xml::new(part)?, Vec::new());
    loop {
        match xml.next()? {
            Said::Ended => return Ok(ids),
            Said::Start(element) if element.local_name().as_ref() == "sldId" && ids.len() < RELATIONS_MAX => {
                let mut attributes = element.attributes();
                // `id` is a number of its own, `r:id` names the relation.
                let mut named =
                    attributes.with_checks(false).flatten().filter(|attribute| attribute.key.as_ref().ends_with(":id"));
                ids.extend(named.next().map(|attribute| attribute.value.to_string()));
            }
            _ => {}
        }
    }
}

fn relations_of(part: impl Read, source: &str, relations: &mut Vec<(String, String, String)>) -> Result<(), Gap> {
    let mut xml = Xml::new(part)?;
    loop {
        match xml.next()? {
            Said::Ended => return Ok(()),
            Said::Start(element) if element.local_name().as_ref() == "Relationship" => {
                let told = |name| attribute(&element, name).unwrap_or_default();
                if told("TargetMode") != "External" && relations.len() < RELATIONS_MAX {
                    relations.push((source.to_string(), told("Id"), resolve(source, &told("Target"))));
                }
            }
            _ => {}
        }
    }
}

/// A target as a part's name: relative to the folder of its source, or from the root.
fn resolve(source: &str, target: &str) -> String {
    let mut folders: Vec<&str> = source.split('/').collect();
    folders.pop();
    if target.starts_with('/') {
        folders.clear();
    }
    let target = target.to_ascii_lowercase();
    for step in target.split('/') {
        match step {
            "" | "." => {}
            ".." => {
                folders.pop();
            }
            step => folders.push(step),
        }
    }
    folders.join("/")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn targets_are_resolved() {
        assert_eq!(
            resolve("ppt/slides/slide1.xml", "../notesSlides/notesSlide1.xml"),
            "ppt/notesslides/notesslide1.xml"
        );
        assert_eq!(resolve("ppt/presentation.xml", "slides/slide2.xml"), "ppt/slides/slide2.xml");
        assert_eq!(resolve("ppt/presentation.xml", "/ppt/slides/slide2.xml"), "ppt/slides/slide2.xml");
        assert_eq!(resolve("a", "../../../b"), "b");
    }
}
