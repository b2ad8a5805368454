import type { ComponentChildren } from "preact";
import { Availability, VerifiedBadge } from "./Badge.tsx";
import { Heading, type HeadingLevel } from "./Heading.tsx";
import { Icon, type IconName } from "./Icon.tsx";
import { Portrait } from "./Monogram.tsx";

export interface KindPrice {
  icon: IconName;
  /** "Text and pictures" */
  kind: string;
  /** "¥30" */
  price: string;
}

export interface Rating {
  score: string;
  /** For screen readers: "Rated 4.9 of 5" */
  words: string;
  /** "213 ratings" */
  count: string;
}

export interface DoctorCardProps {
  href: string;
  name: string;
  photo?: string;
  /** "Chief physician · Dermatology" */
  title: string;
  /** Hospital grade, years, or what the doctor treats; one line. */
  about?: string;
  /** "Licence verified"; absent: not shown. */
  verified?: string;
  region?: string;
  languages?: string;
  /** "Usually answers within 20 minutes" */
  answers?: string;
  rating?: Rating;
  availability?: { now: boolean; words: string };
  prices: KindPrice[];
  level?: HeadingLevel;
}

export function RatingMark({ rating }: { rating: Rating }) {
  return (
    <span class="rating">
      <Icon name="star" />
      <b aria-hidden="true">{rating.score}</b>
      <span class="visually-hidden">{rating.words}</span> <span class="quiet">{rating.count}</span>
    </span>
  );
}

function Fact({ icon, children }: { icon: IconName; children: ComponentChildren }) {
  return (
    <li>
      <Icon name={icon} />
      {children}
    </li>
  );
}

/** One doctor in a list. The heading's link covers the card: one target, one tab stop. */
export function DoctorCard(props: DoctorCardProps) {
  const { availability, rating } = props;
  return (
    <article class="card doctor-card">
      <Portrait name={props.name} photo={props.photo} />
      <div class="doctor-who">
        <Heading level={props.level ?? 3} class="doctor-name">
          <a class="cover-link" href={props.href}>{props.name}</a>
        </Heading>
        <p>{props.title}</p>
        {props.verified && <VerifiedBadge words={props.verified} />}
      </div>
      <div class="doctor-facts">
        {props.about && <p class="quiet">{props.about}</p>}
        <ul class="facts-line">
          {availability && (
            <li>
              <Availability {...availability} />
            </li>
          )}
          {rating && (
            <li>
              <RatingMark rating={rating} />
            </li>
          )}
          {props.answers && <Fact icon="clock">{props.answers}</Fact>}
          {props.region && <Fact icon="pin">{props.region}</Fact>}
          {props.languages && <Fact icon="globe">{props.languages}</Fact>}
        </ul>
      </div>
      <dl class="doctor-prices">
        {props.prices.map(({ icon, kind, price }) => (
          <div key={kind}>
            <dt>
              <Icon name={icon} />
              {kind}
            </dt>
            <dd>{price}</dd>
          </div>
        ))}
      </dl>
    </article>
  );
}
